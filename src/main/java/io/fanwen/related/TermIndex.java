package io.fanwen.related;

/** Which articles have a term. Articles are numbers, terms are hashes. */
interface TermIndex {
    int termCount(int article);

    int key(int article, int index);

    /** What a term of an article is worth there: its weight times its rarity; 0 if nothing stands for it in the index. */
    int worth(int article, int index);

    /** Adds what each article shares through one term that is worth something. */
    void addTo(Scores scores, int key, int worth);
}
