package io.fanwen.library;

import java.util.List;

/** What a {@link Library} is made of; each list in the order that its accessor promises. */
record Contents(Category root, List<LibraryArticle> articles, List<LibraryPage> pages, List<Topic> topics, List<HeldBack> heldBack,
        List<Redirect> redirects, List<Attachment> attachments, Turns turns, LinkResolver links, Grounds grounds) {
    Contents {
        articles = List.copyOf(articles);
        pages = List.copyOf(pages);
        topics = List.copyOf(topics);
        heldBack = List.copyOf(heldBack);
        redirects = List.copyOf(redirects);
        attachments = List.copyOf(attachments);
    }
}
