package io.fanwen.importing.docx;

import io.fanwen.html.Html;
import io.fanwen.importing.file.Archive;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Pictures;
import io.fanwen.importing.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one file while it is read. Not thread-safe. */
final class Draft {
    private final Archive archive;
    private final Styles styles;
    private final Numbers numbers;
    private final NoteNumbers notes = new NoteNumbers();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final Set<ImportCode> remarks = EnumSet.noneOf(ImportCode.class);

    Draft(Archive archive, Styles styles, Numbers numbers) {
        this.archive = archive;
        this.styles = styles;
        this.numbers = numbers;
    }

    Styles styles() {
        return styles;
    }

    Numbers numbers() {
        return numbers;
    }

    NoteNumbers notes() {
        return notes;
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }

    Set<ImportCode> remarks() {
        return remarks;
    }

    void remark(ImportCode code) {
        remarks.add(code);
    }

    /** Whether a link may stay: an absolute address, as no file of the author's machine is in the site. */
    boolean isLink(String target) {
        boolean keeps = Html.scheme(target).isPresent() && Html.isSafeLink(target);
        if (!keeps && !target.startsWith("#")) {
            remark(ImportCode.LINKS_UNDONE);
        }
        return keeps;
    }

    /** The name that a picture goes by; empty if browsers show no such picture. */
    Optional<String> picture(String part) {
        return names.computeIfAbsent(part, this::load);
    }

    private Optional<String> load(String part) {
        try {
            Optional<byte[]> bytes = archive.bytes(part);
            Optional<String> ending = bytes.flatMap(Pictures::ending);
            if (ending.isEmpty()) {
                remark(ImportCode.PICTURE_LEFT_OUT);
                return Optional.empty();
            }
            String name = (pictures.size() + 1) + "." + ending.get();
            pictures.put(name, bytes.get());
            return Optional.of(name);
        } catch (Unreadable e) {
            remark(ImportCode.PICTURE_LEFT_OUT);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
