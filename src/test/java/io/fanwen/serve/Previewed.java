package io.fanwen.serve;

import io.fanwen.Tree;
import io.fanwen.address.Addresses;
import io.fanwen.build.BuildRequest;
import io.fanwen.build.BuildResult;
import io.fanwen.build.LiveSite;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteBuilder;
import io.fanwen.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A small site under preview, and a client that sends what it is told to, byte for byte. */
final class Previewed implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final String NOW = "2026-06-15";

    final Path site;
    final Preview preview;
    final BlockingQueue<Preview.Rebuild> rebuilds = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    volatile int scans;

    /** An answer as it came. */
    record Said(int status, String head, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean has(String header) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
        }
    }

    Previewed(Path site, Map<String, String> files) throws IOException {
        this(site, files, "127.0.0.1", 0);
    }

    Previewed(Path site, Map<String, String> files, String host, int port) throws IOException {
        this.site = site;
        write("site.yaml", "title: 库\naddress: https://example.org/\nword: off\n");
        write("content/通知/a.md", "---\ntitle: 放假通知\ndate: 2026-01-02\ntopics: [放假]\n---\n\n周五下午放假。\n");
        write("content/通知/b.md", "---\ntitle: 开会通知\ndate: 2026-01-03\ntopics: [会议]\n---\n\n周一上午开会。\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        preview = Preview.start(request(site, BuildRequest.Options.PUBLISHED), new Preview.Settings(host, port, Language.ENGLISH), listener());
    }

    private static BuildRequest request(Path site, BuildRequest.Options options) {
        return new BuildRequest(site, site.resolve("site"), Map.of(), Optional.of(NOW), Instant.EPOCH, options);
    }

    private Preview.Listener listener() {
        return new Preview.Listener() {
            @Override
            public void rebuilt(Preview.Rebuild rebuild) {
                rebuilds.add(rebuild);
            }

            @Override
            public void scans() {
                scans++;
            }

            @Override
            public void failed(Throwable fault) {
                faults.add(fault);
            }
        };
    }

    void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    int port() {
        return preview.address().getPort();
    }

    /** The next rebuild of which something holds; those before it are passed over. */
    Preview.Rebuild await(Predicate<Preview.Rebuild> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Preview.Rebuild rebuild = rebuilds.poll(100, TimeUnit.MILLISECONDS);
            if (rebuild != null && wanted.test(rebuild)) {
                return rebuild;
            }
        }
        throw new AssertionError("no such rebuild; faults: " + faults);
    }

    /** What a browser would ask for. @param path as it is sent */
    Said get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n\r\n");
    }

    Said get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    /** Sends characters as bytes and reads until the other side ends; status 0 if it does so without a word. */
    Said send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(PATIENCE_SECONDS * 1000);
            byte[] all;
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                all = socket.getInputStream().readAllBytes();
            } catch (SocketException e) {
                // Refused in the middle of the request.
                return new Said(0, "", new byte[0]);
            }
            return said(all);
        }
    }

    static Said said(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Said(status, end < 0 ? text : text.substring(0, end), end < 0 ? new byte[0]
                : text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Opens an event stream and leaves it open. */
    InputStream listen(String page, Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_SECONDS * 1000);
        socket.getOutputStream().write(("GET /_fanwen/events?page=" + page + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket.getInputStream();
    }

    /** What differs between all that is served now and a clean build of the sources as they are now; a path a line. */
    List<String> differences(Path folder) throws Exception {
        Tree.delete(folder);
        Tree.copy(site, folder);
        Tree.delete(folder.resolve("site"));
        BuildResult built = SiteBuilder.build(new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of(NOW), Instant.EPOCH,
                BuildRequest.Options.PUBLISHED), Progress.SILENT);
        if (!(built instanceof BuildResult.Published)) {
            return List.of("no build: " + built.diagnostics());
        }
        SortedMap<String, byte[]> published = Tree.read(folder.resolve("site"));
        published.remove(".gitignore");
        SortedMap<String, byte[]> served = new TreeMap<>();
        for (String path : preview.state().edition().orElseThrow().paths()) {
            Said said = get(Addresses.encode("/" + path));
            served.put(path, path.endsWith(".html") ? said.text().replaceAll("<script src=\"/_fanwen/live.js\" data-print=\"[0-9a-f]+\" data-styles=\"[0-9a-f]+\"></script>\n", "")
                    .getBytes(StandardCharsets.UTF_8) : said.body());
        }
        return Tree.differences(published, served);
    }

    LiveSite.State state() {
        return preview.state();
    }

    @Override
    public void close() throws IOException {
        preview.close();
    }
}
