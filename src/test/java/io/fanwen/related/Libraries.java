package io.fanwen.related;

import io.fanwen.fields.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Made-up libraries: articles of a subject share some of their words, all articles share common ones by Zipf's law. */
final class Libraries {
    private static final int WORDS_OF_A_SUBJECT = 40;

    private Libraries() {}

    /** Articles of 300 to 900 characters; the subject of number i is {@link #subject}. */
    static List<RelatedInput> library(int articles, long seed) {
        Random random = new Random(seed);
        List<RelatedInput> inputs = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            inputs.add(article(i, articles, random));
        }
        return inputs;
    }

    /** About 25 articles to a subject. */
    static int subject(int article, int articles) {
        return article % Math.max(1, articles / 25);
    }

    /** What one article of {@link #library} is made of. */
    static TermTexts texts(int number, int articles, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < number; i++) {
            text(i, articles, random);
        }
        return text(number, articles, random);
    }

    private static RelatedInput article(int number, int articles, Random random) {
        int subject = subject(number, articles);
        TermTexts texts = text(number, articles, random);
        // Of the articles of a subject every fifth has one piece in common.
        boolean shared = number / Math.max(1, articles / 25) % 5 == 0;
        List<String> pieces = shared ? List.of(texts.texts().get(0), Sentences.of(subject, 6)) : texts.texts();
        return new RelatedInput("a/" + number + ".md", Terms.of(texts, Prints.of(pieces, List.of())), List.of("t" + subject), "c" + subject % 20, List.of(),
                Optional.of(new Moment(LocalDate.of(2020, 1, 1).plusDays(number % 1500), Optional.empty())), List.of());
    }

    private static TermTexts text(int number, int articles, Random random) {
        int subject = subject(number, articles);
        StringBuilder text = new StringBuilder();
        int length = 150 + random.nextInt(300);
        for (int w = 0; w < length; w++) {
            boolean own = random.nextInt(4) == 0;
            text.append(word(own ? 100_000 + subject * WORDS_OF_A_SUBJECT + random.nextInt(WORDS_OF_A_SUBJECT) : zipf(random, 20_000)));
            text.append(w % 12 == 11 ? "。" : "");
        }
        String title = word(100_000 + subject * WORDS_OF_A_SUBJECT) + word(100_000 + subject * WORDS_OF_A_SUBJECT + 1 + random.nextInt(5));
        return new TermTexts(title, List.of(), List.of(), List.of(text.toString()));
    }

    /** Removes, adds or edits one article, and brings all into another order. @param pool what others are taken from */
    static void change(List<RelatedInput> inputs, List<RelatedInput> pool, Random random) {
        int at = random.nextInt(inputs.size());
        RelatedInput old = inputs.get(at);
        RelatedInput other = pool.get(random.nextInt(pool.size()));
        switch (random.nextInt(4)) {
            case 0 -> inputs.remove(at);
            case 1 -> inputs.set(at, new RelatedInput(old.path(), other.terms(), old.topics(), old.category(), old.links(), old.date(), old.first()));
            case 2 -> inputs.set(at, new RelatedInput(old.path(), old.terms(), other.topics(), other.category(), List.of(old.path(), other.path()), Optional.empty(),
                    List.of(other.path())));
            default -> inputs.add(new RelatedInput("new" + random.nextInt() + ".md", other.terms(), other.topics(), other.category(), other.links(),
                    other.date(), List.of()));
        }
        Collections.shuffle(inputs, random);
    }

    private static String word(int number) {
        Random random = new Random(number * 7919L);
        return "" + (char) (0x4e00 + random.nextInt(3500)) + (char) (0x4e00 + random.nextInt(3500));
    }

    private static int zipf(Random random, int words) {
        return (int) Math.pow(words, random.nextDouble()) - 1;
    }
}
