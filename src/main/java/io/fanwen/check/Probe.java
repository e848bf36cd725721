package io.fanwen.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request to one host. The host's addresses are looked up once, checked, and the very address that was checked is connected to: a name
 * that resolves otherwise a moment later changes nothing. (No HTTP client of the JDK lets its caller choose the address, so the few lines
 * of HTTP that a status needs are written here.) Of an answer only its head is read, and no more than a bound of it.
 */
final class Probe {
    /** Of a status line and headers. Servers' own bounds are 8 to 64 KB. */
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)[ \\t]*$");

    private final Reach reach;

    Probe(Reach reach) {
        this.reach = reach;
    }

    /** @param location where a redirect leads, as sent */
    record Answer(int status, Optional<String> location) {}

    /** The address is none that may be contacted. */
    static final class NotPublic extends IOException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host);
        }
    }

    /**
     * @param method HEAD or GET
     * @param end    by {@link System#nanoTime}, when an answer is of no use any more
     * @throws NotPublic   if the host has an address that may not be contacted
     * @throws IOException if there is no answer
     */
    Answer ask(String method, URI address, long end) throws IOException {
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(checked(host(address)), port), left(end));
            plain.setSoTimeout(left(end));
            try (Socket socket = secure ? secured(plain, host(address), port) : plain) {
                socket.getOutputStream().write(request(method, address).getBytes(StandardCharsets.US_ASCII));
                return answer(head(socket, end));
            }
        }
    }

    private InetAddress checked(String host) throws IOException {
        InetAddress[] addresses = reach.resolver().addresses(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        // One that leads inside is reason enough: which of them a browser takes is a matter of luck.
        for (InetAddress address : addresses) {
            if (!reach.allowed().test(address)) {
                throw new NotPublic(host);
            }
        }
        return addresses[0];
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String request(String method, URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() >= 0 ? ":" + address.getPort() : "";
        return method + " " + path + query + " HTTP/1.1\r\nHost: " + address.getHost() + port
                + "\r\nUser-Agent: fanwen-check\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    /** Up to the blank line; a server that sends a byte now and then does not get more time for it. */
    private static String head(Socket socket, long end) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        int blank = 0;
        while (blank < 2 && head.size() < LONGEST_HEAD) {
            socket.setSoTimeout(left(end));
            int c = in.read();
            if (c < 0) {
                break;
            }
            head.write(c);
            blank = c == '\n' ? blank + 1 : c == '\r' ? blank : 0;
        }
        if (blank < 2) {
            throw new IOException("no whole head of an answer");
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static Answer answer(String head) throws IOException {
        int lineEnd = head.indexOf('\n');
        Matcher status = STATUS.matcher(lineEnd < 0 ? head : head.substring(0, lineEnd).stripTrailing());
        if (!status.matches()) {
            throw new IOException("not HTTP");
        }
        Matcher location = LOCATION.matcher(head);
        return new Answer(Integer.parseInt(status.group(1)), location.find() ? Optional.of(location.group(1)) : Optional.empty());
    }

    private static int left(long end) throws SocketTimeoutException {
        long milliseconds = (end - System.nanoTime()) / 1_000_000;
        if (milliseconds <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return (int) Math.min(Integer.MAX_VALUE, milliseconds);
    }

    /** Whether an address is one that a request can be made to. */
    static boolean isAskable(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null && address.getRawUserInfo() == null;
    }
}
