package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code placeholder}: notes to oneself that were left in the text. Blanks that a reader is to fill in ({@code ××}, {@code ____}) are none. */
final class Placeholder implements FileRule {
    private static final Pattern LEFT = Pattern.compile("(?<![A-Za-z0-9_])(?:TODO|FIXME|TBD)(?![A-Za-z0-9_])|(?i:lorem ipsum)"
            + "|(?<!\\p{IsHan})(?:此处|内容|这里|以下)?待(?:补充|补全|完善|编写|添加|续写)(?!\\p{IsHan})");

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        Matcher left = LEFT.matcher(file.prose().text());
        for (boolean more = left.find(file.prose().body()); more; more = left.find()) {
            found.accept(file.at(left.start(), left.group().length(), CheckCode.PLACEHOLDER, left.group()));
        }
    }
}
