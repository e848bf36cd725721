package io.fanwen.check;

import io.fanwen.article.DiagnosticCodec;
import io.fanwen.build.CacheFile;
import io.fanwen.text.Diagnostic;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in files at the last check. Sound because it depends on the file, whose fingerprint it carries, and on settings that are the
 * cache file's key. A damaged file reads as nothing remembered.
 */
final class FindingsMemory {
    private static final DiagnosticCodec CODEC = new DiagnosticCodec(List.of(CheckCode.class));

    private FindingsMemory() {}

    /** By path; empty if there is nothing to trust. */
    static Map<String, FileFindings> read(CacheFile file) {
        return file.read(FindingsMemory::read).orElse(Map.of());
    }

    static void write(CacheFile file, Map<String, FileFindings> findings) {
        SortedMap<String, FileFindings> sorted = new TreeMap<>(findings);
        file.write(out -> {
            out.writeInt(sorted.size());
            for (Map.Entry<String, FileFindings> entry : sorted.entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
            return null;
        });
    }

    private static void write(DataOutputStream out, String path, FileFindings found) throws IOException {
        out.writeUTF(path);
        CacheFile.writeFingerprint(out, found.fingerprint());
        out.writeBoolean(found.article());
        writeAll(out, found.diagnostics());
        // A silence is kept as what is said when nobody uses it.
        writeAll(out, found.silences().stream().map(silence -> Diagnostic.at(silence.place(), CheckCode.UNUSED_SILENCE, silence.rule())).toList());
    }

    /** Most files have nothing; that takes no more than its length. */
    private static void writeAll(DataOutputStream out, List<Diagnostic> diagnostics) throws IOException {
        byte[] bytes = diagnostics.isEmpty() ? new byte[0] : CODEC.encode(diagnostics);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Map<String, FileFindings> read(DataInputStream in) throws IOException {
        Map<String, FileFindings> findings = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String path = in.readUTF();
            findings.put(path, new FileFindings(CacheFile.readFingerprint(in), in.readBoolean(), readAll(in), silences(readAll(in))));
        }
        return findings;
    }

    private static List<Diagnostic> readAll(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes.length == 0 ? List.of() : CODEC.decode(bytes);
    }

    private static List<Silence> silences(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> new Silence(d.arguments().get(0), d.place())).toList();
    }
}
