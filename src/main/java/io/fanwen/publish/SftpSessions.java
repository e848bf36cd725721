package io.fanwen.publish;

import io.fanwen.config.PublishTarget;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A connection to an SSH server, with as many channels as files may be on their way at once. The server must be one that the user knows
 * ({@code known_hosts}); logs in with the agent's keys, those of {@code ~/.ssh}, the target's own or a password. A connection that is
 * lost on the way is made again. Thread-safe.
 */
final class SftpSessions implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int USUAL_PORT = 22;

    private final PublishTarget.Sftp settings;
    private final SshClient client;
    private final Optional<String> password;
    private ClientSession session;
    private final BlockingQueue<SftpClient> idle = new LinkedBlockingQueue<>();
    private volatile Optional<PublishCode> refused = Optional.empty();

    /**
     * Connects and logs in.
     *
     * @param home the user's
     * @throws NotPublished if the server is not known, cannot be reached, or does not let the user in
     */
    SftpSessions(PublishTarget.Sftp settings, Secrets secrets, Map<String, String> environment, Path home) throws IOException {
        this.settings = settings;
        String name = settings.common().name();
        Optional<String> passphrase = secrets.secret(name, "passphrase");
        this.client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(new KnownOnly(home.resolve(".ssh/known_hosts")));
        client.setFilePasswordProvider(FilePasswordProvider.of(passphrase.orElse("")));
        settings.key().ifPresent(key -> {
            FileKeyPairProvider keys = new FileKeyPairProvider(path(key, home));
            keys.setPasswordFinder(FilePasswordProvider.of(passphrase.orElse("")));
            client.setKeyIdentityProvider(keys);
        });
        Optional.ofNullable(environment.get("SSH_AUTH_SOCK")).filter(socket -> !socket.isEmpty() && settings.key().isEmpty())
                .ifPresent(socket -> client.setAgentFactory(new SocketAgent.Factory(Path.of(socket))));
        this.password = secrets.secret(name, "password");
        client.start();
        try {
            this.session = loggedIn();
        } catch (NotPublished e) {
            client.stop();
            throw e;
        } catch (IOException e) {
            client.stop();
            throw NotPublished.failed(PublishCode.UNREACHABLE, settings.host(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            client.stop();
            throw e;
        }
    }

    /** What is done by one channel. */
    interface Work<T> {
        T on(SftpClient channel) throws IOException;
    }

    /** Does something by a channel of its own; again by another connection if the one it had is lost. @param work may be done twice */
    <T> T with(Work<T> work) throws IOException {
        for (int n = 1;; n++) {
            try {
                return once(work);
            } catch (SftpException | NotPublished e) {
                // An answer: asking again brings the same.
                throw e;
            } catch (IOException e) {
                if (n == Retries.TRIES) {
                    throw e;
                }
            }
            Retries.pause(n);
        }
    }

    /** As {@link #with}, for what must not be done twice. */
    <T> T once(Work<T> work) throws IOException {
        SftpClient channel = channel();
        T made = work.on(channel);
        idle.add(channel);
        return made;
    }

    private SftpClient channel() throws IOException {
        for (SftpClient free = idle.poll(); free != null; free = idle.poll()) {
            if (free.isOpen()) {
                return free;
            }
        }
        return SftpClientFactory.instance().createSftpClient(session());
    }

    private synchronized ClientSession session() throws IOException {
        if (!session.isOpen()) {
            session = loggedIn();
        }
        return session;
    }

    private ClientSession loggedIn() throws IOException {
        ClientSession made = connect();
        password.ifPresent(made::addPasswordIdentity);
        logIn(made);
        return made;
    }

    @Override
    public void close() {
        client.stop();
    }

    private ClientSession connect() throws IOException {
        HostConfigEntry known = Optional.ofNullable(client.getHostConfigEntryResolver().resolveEffectiveHost(settings.host(), 0, null, null, null, null))
                .orElse(new HostConfigEntry(settings.host(), settings.host(), 0, null));
        String user = settings.user().or(() -> Optional.ofNullable(known.getUsername())).filter(text -> !text.isEmpty())
                .orElse(System.getProperty("user.name"));
        int port = settings.port().orElse(known.getPort() > 0 ? known.getPort() : USUAL_PORT);
        String host = Optional.ofNullable(known.getHostName()).filter(text -> !text.isEmpty()).orElse(settings.host());
        try {
            return client.connect(user, host, port).verify(PATIENCE).getClientSession();
        } catch (IOException e) {
            throw new IOException(host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private void logIn(ClientSession session) throws IOException {
        try {
            session.auth().verify(PATIENCE);
        } catch (IOException e) {
            if (refused.isPresent()) {
                throw NotPublished.failed(refused.get(), settings.host());
            }
            if (session.getServerKey() == null) {
                throw e;
            }
            throw NotPublished.failed(PublishCode.SSH_DENIED, settings.host(), session.getUsername(),
                    Secrets.name(settings.common().name(), "password"), Secrets.name(settings.common().name(), "passphrase"));
        }
    }

    private static Path path(String typed, Path home) {
        return typed.startsWith("~/") ? home.resolve(typed.substring(2)) : Path.of(typed);
    }

    /** Lets only servers be talked to that the user has met, by the keys they had then. Never writes down new ones. */
    private final class KnownOnly extends KnownHostsServerKeyVerifier {
        KnownOnly(Path file) {
            super((session, address, key) -> false, file);
        }

        @Override
        public boolean verifyServerKey(ClientSession with, SocketAddress address, PublicKey key) {
            refused = Optional.of(PublishCode.HOST_UNKNOWN);
            boolean known = Files.exists(getPath()) && super.verifyServerKey(with, address, key);
            if (known) {
                refused = Optional.empty();
            }
            return known;
        }

        @Override
        public boolean acceptModifiedServerKey(ClientSession with, SocketAddress address, KnownHostEntry entry, PublicKey expected, PublicKey actual) {
            refused = Optional.of(PublishCode.HOST_CHANGED);
            return false;
        }
    }
}
