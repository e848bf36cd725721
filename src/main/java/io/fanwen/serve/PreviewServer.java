package io.fanwen.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server of the preview: HTTP/1.1 on one address, strict, with limits, and telling nothing of itself. */
final class PreviewServer implements AutoCloseable {
    /** How many ports are tried, beginning with the wanted one. */
    private static final int PORTS = 100;
    private static final int CONNECTIONS = 1000;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int IDLE_MILLISECONDS = 30_000;

    private final Server server;
    private final ServerConnector connector;

    private PreviewServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens on the wanted port or, if that is taken, on the next that is free.
     *
     * @param host to bind to
     * @param port 1 to 65535; 0 for any
     * @throws IOException if the host is none of this machine's, or all ports are taken
     */
    static PreviewServer start(String host, int port, Handler handler) throws IOException {
        for (int tried = port;; tried++) {
            try {
                return start(handler, host, tried);
            } catch (BindException e) {
                if (port == 0 || tried == port + PORTS - 1 || tried == 65_535) {
                    throw e;
                }
            }
        }
    }

    private static PreviewServer start(Handler handler, String host, int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(32, 4);
        threads.setName("preview");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setHandler(handler);
        server.setErrorHandler(PreviewServer::plainly);
        try {
            server.start();
            return new PreviewServer(server, connector);
        } catch (Exception e) {
            stop(server);
            throw fault(e);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        // Names that are none of ours are refused by name, however they are spelled.
        configuration.setHttpCompliance(HttpCompliance.RFC9110.with("preview", HttpCompliance.Violation.UNSAFE_HOST_HEADER));
        // A file's name may hold a percent sign; nothing else that can be read in two ways is let in.
        configuration.setUriCompliance(UriCompliance.RFC3986.with("preview", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return configuration;
    }

    /** What the server itself refuses: with its status, and without a word of the request. */
    private static boolean plainly(Request request, Response response, Callback callback) {
        byte[] line = (response.getStatus() + "\n").getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put("Content-Type", ContentTypes.TEXT);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(line), callback);
        return true;
    }

    private static IOException fault(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException taken) {
                return taken;
            }
        }
        return e instanceof IOException fault ? fault : new IOException(e.getMessage(), e);
    }

    /** Where it listens. */
    URI address() {
        String host = connector.getHost();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            // It goes with the process.
            return;
        }
    }
}
