package io.fanwen.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A site under {@code fanwen serve}, in a process of its own. */
final class Previewed implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final URI address;
    private final double opened;

    /**
     * Starts the preview and waits until it shows the site.
     *
     * @param complaints file that gets what it says on standard error
     */
    Previewed(Site site, Path launcher, Path complaints) throws IOException {
        long began = System.nanoTime();
        process = new ProcessBuilder(launcher.toString(), "-C", site.folder().toString(), "serve", "--port", "0", "--now", Site.NOW)
                .redirectError(complaints.toFile()).start();
        said = process.inputReader(StandardCharsets.UTF_8);
        address = URI.create(line(complaints.toFile()));
        line(complaints.toFile());
        opened = (System.nanoTime() - began) / 1e9;
    }

    private String line(File complaints) throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the preview ended; see " + complaints);
        }
        return line;
    }

    /** Seconds from the start until the site could be seen. */
    double opened() {
        return opened;
    }

    /** Of processor time, of all its threads. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What is at a path, as it comes over the wire. @param path percent-encoded, with a slash at the beginning */
    byte[] get(String path) throws IOException {
        try (Socket socket = send(path, "Connection: close\r\n")) {
            return socket.getInputStream().readAllBytes();
        }
    }

    /** Listens as a browser that shows a page does. */
    Events listen(String page) throws IOException {
        return new Events(send("/_fanwen/events?page=" + page, ""));
    }

    private Socket send(String path, String more) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** What the preview tells one page. */
    static final class Events implements AutoCloseable {
        private static final List<String> PRINT = List.of("\"print\":\"", "\"stylesPrint\":\"");

        private final Socket socket;
        private final BufferedReader lines;

        private Events(Socket socket) throws IOException {
            this.socket = socket;
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Waits until the page is told to be another, or to have other style sheets, and returns what tells so. */
        String other(String than) throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the preview no longer tells anything");
                }
                if (line.startsWith("data: ") && !prints(line).equals(than)) {
                    return prints(line);
                }
            }
        }

        private static String prints(String event) {
            StringBuilder prints = new StringBuilder();
            for (String name : PRINT) {
                int at = event.indexOf(name) + name.length();
                prints.append(event, at, event.indexOf('"', at)).append(' ');
            }
            return prints.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
