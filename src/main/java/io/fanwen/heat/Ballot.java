package io.fanwen.heat;

import io.fanwen.heat.Asked.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader's browser said of an article: {@code ballot.txt?useful=2&article=/a.html}.
 *
 * @param useful whether the experience of the piece was found useful; else the part was copied
 */
record Ballot(boolean useful, Part part) {
    private static final Pattern SAID = Pattern.compile("[^?]*\\?(useful|copy)=(\\d{1,5})&article=([^&?#]+)");

    /** @param target as sent. Empty for what no page of the site can have said */
    static Optional<Ballot> of(String target, Asked asked) {
        Matcher said = SAID.matcher(target);
        if (!said.matches()) {
            return Optional.empty();
        }
        boolean useful = said.group(1).equals("useful");
        int piece = Integer.parseInt(said.group(2));
        return Optional.ofNullable(asked.pages().get(Targets.address(said.group(3))))
                .filter(article -> piece >= (useful ? 1 : 0) && piece <= asked.pieces().getOrDefault(article, 0))
                .map(article -> new Ballot(useful, new Part(article, piece)));
    }
}
