package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mail-address}: an address in an article that may be somebody's. Those of RFC 2606 are nobody's, and plain pages are there to give ours. */
final class MailAddress implements FileRule {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+-])[A-Za-z0-9][\\w.+-]{0,63}@((?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,20})(?![\\w-])");
    private static final Pattern NOBODY = Pattern.compile("(?:.*\\.)?(?:example\\.(?:com|net|org|cn|com\\.cn)|example|test|invalid|localhost)");

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        if (!file.isArticle()) {
            return;
        }
        Matcher address = ADDRESS.matcher(file.prose().text());
        for (boolean more = address.find(file.prose().body()); more; more = address.find()) {
            if (!NOBODY.matcher(address.group(1).toLowerCase(Locale.ROOT)).matches()) {
                found.accept(file.at(address.start(), address.group().length(), CheckCode.MAIL_ADDRESS, address.group()));
            }
        }
    }
}
