package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** {@code missing-alt} and {@code empty-alt}: images that say nothing to whoever does not see them. */
final class AlternativeText implements FileRule {
    private static final Set<String> EMPTY = Set.of("图片", "图", "图像", "截图", "照片", "配图", "插图", "image", "img", "picture", "photo", "screenshot",
            "untitled", "未命名");

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        for (Links.Link link : Links.of(file)) {
            if (link.image()) {
                String alt = link.text().strip();
                String name = link.target().substring(link.target().lastIndexOf('/') + 1);
                if (alt.isEmpty()) {
                    found.accept(file.at(link.offset(), link.target().length(), CheckCode.MISSING_ALT, link.target()));
                } else if (EMPTY.contains(alt.toLowerCase(Locale.ROOT)) || alt.equals(name) || name.startsWith(alt + ".")) {
                    found.accept(file.at(link.offset(), link.target().length(), CheckCode.EMPTY_ALT, alt, link.target()));
                }
            }
        }
    }
}
