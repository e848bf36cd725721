package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code piece-without-experience}: where more than half of an article's pieces have one, the others were probably forgotten. */
final class MissingExperience implements FileRule {
    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        List<Article.Piece> pieces = file.article().filter(Article::many).map(Article::pieces).orElse(List.of());
        long with = pieces.stream().filter(Article.Piece::experience).count();
        if (with == 0 || with == pieces.size() || with * 2 <= pieces.size()) {
            return;
        }
        List<Headings.Heading> headings = Headings.of(file).stream().filter(heading -> heading.level() == 2).toList();
        for (Article.Piece piece : pieces) {
            if (!piece.experience()) {
                Optional<Headings.Heading> heading = headings.stream().filter(h -> h.text().contains(piece.title())).findFirst()
                        .or(() -> headings.size() == pieces.size() ? Optional.of(headings.get(piece.number() - 1)) : Optional.empty());
                found.accept(file.at(heading.map(Headings.Heading::offset).orElse(file.prose().body()), 2, CheckCode.PIECE_WITHOUT_EXPERIENCE,
                        piece.title(), String.valueOf(with), String.valueOf(pieces.size())));
            }
        }
    }
}
