package io.fanwen.publish;

import io.fanwen.config.PublishTarget;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder of another machine by SFTP. Each file comes under another name and is renamed when it is whole. Thread-safe. */
final class SftpStore implements Store {
    /** Where files are on their way: what a cut-off publish leaves there, the next one overwrites or deletes. */
    private static final String WAITING = ".fanwen/waiting";

    private final SftpSessions sessions;
    private final String root;
    private final String name;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    SftpStore(SftpSessions sessions, PublishTarget.Sftp settings) {
        this.sessions = sessions;
        this.root = settings.path().replaceFirst("/+$", "") + "/";
        this.name = settings.host();
    }

    @Override
    public SortedMap<String, Listed> list() throws IOException {
        SortedMap<String, Listed> found = new TreeMap<>();
        told(root, channel -> {
            list(channel, "", found);
            return found;
        });
        return found;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return told(path, channel -> {
            if (look(channel, path).isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = channel.read(root + path)) {
                return Optional.of(in.readAllBytes());
            }
        });
    }

    @Override
    public void write(String path, byte[] bytes, Delivery delivery) throws IOException {
        String waiting = WAITING + "/" + number.incrementAndGet();
        told(path, channel -> {
            makeFolder(channel, folder(waiting));
            makeFolder(channel, folder(path));
            put(channel, waiting, bytes, OpenMode.Truncate);
            rename(channel, root + waiting, root + path);
            return path;
        });
    }

    @Override
    public boolean writeNew(String path, byte[] bytes) throws IOException {
        // Once: after a lost answer, what the first try made would pass for somebody else's.
        return told(path, sessions::once, channel -> {
            makeFolder(channel, folder(path));
            if (look(channel, path).isPresent()) {
                return false;
            }
            put(channel, path, bytes, OpenMode.Exclusive);
            return true;
        });
    }

    @Override
    public void delete(String path) throws IOException {
        told(path, channel -> {
            if (look(channel, path).isPresent()) {
                channel.remove(root + path);
            }
            for (String above = folder(path); !above.isEmpty() && isRemoved(channel, above); above = folder(above)) {
                folders.remove(above);
            }
            return path;
        });
    }

    /** By the time that a file has which is made now. */
    @Override
    public Optional<Long> age(String path) throws IOException {
        return told(path, channel -> {
            Optional<Attributes> file = look(channel, path);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            String now = WAITING + "/now";
            makeFolder(channel, folder(now));
            put(channel, now, new byte[0], OpenMode.Truncate);
            Attributes made = channel.lstat(root + now);
            channel.remove(root + now);
            return Optional.of(Duration.between(file.get().getModifyTime().toInstant(), made.getModifyTime().toInstant()).toSeconds());
        });
    }

    @Override
    public void close() {
        sessions.close();
    }

    private void list(SftpClient channel, String below, SortedMap<String, Listed> found) throws IOException {
        if (below.isEmpty() && look(channel, "").isEmpty()) {
            return;
        }
        for (DirEntry entry : channel.readDir(root + below)) {
            String file = entry.getFilename();
            Attributes attributes = entry.getAttributes();
            if (file.equals(".") || file.equals("..")) {
                continue;
            }
            if (attributes.isDirectory()) {
                list(channel, below + file + "/", found);
            } else {
                found.put(below + file, new Listed(attributes.isRegularFile() ? attributes.getSize() : 0, Optional.empty()));
            }
        }
    }

    private Optional<Attributes> look(SftpClient channel, String path) throws IOException {
        try {
            return Optional.of(channel.lstat(root + path));
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void makeFolder(SftpClient channel, String path) throws IOException {
        if (folders.contains(path)) {
            return;
        }
        if (!path.isEmpty()) {
            makeFolder(channel, folder(path));
        }
        if (look(channel, path).isEmpty()) {
            try {
                channel.mkdir(root + path);
            } catch (SftpException e) {
                // Another of our channels may have made it meanwhile.
                if (look(channel, path).isEmpty()) {
                    throw e;
                }
            }
        }
        folders.add(path);
    }

    private void put(SftpClient channel, String path, byte[] bytes, OpenMode mode) throws IOException {
        try (SftpClient.CloseableHandle handle = channel.open(root + path, OpenMode.Write, OpenMode.Create, mode)) {
            int most = 32 * 1024;
            for (int at = 0; at < bytes.length; at += most) {
                channel.write(handle, at, bytes, at, Math.min(most, bytes.length - at));
            }
        }
    }

    /** OpenSSH replaces what is there in one step; by the plain protocol, what is there must go first. */
    private static void rename(SftpClient channel, String from, String to) throws IOException {
        OpenSSHPosixRenameExtension posix = channel.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(from, to);
            return;
        }
        try {
            channel.rename(from, to);
        } catch (SftpException e) {
            channel.remove(to);
            channel.rename(from, to);
        }
    }

    private boolean isRemoved(SftpClient channel, String folder) {
        try {
            channel.rmdir(root + folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private <T> T told(String path, SftpSessions.Work<T> work) throws IOException {
        return told(path, sessions::with, work);
    }

    private interface Doing<T> {
        T by(SftpSessions.Work<T> work) throws IOException;
    }

    private <T> T told(String path, Doing<T> doing, SftpSessions.Work<T> work) throws IOException {
        try {
            return doing.by(work);
        } catch (NotPublished e) {
            throw e;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED) {
                throw NotPublished.failed(PublishCode.SFTP_NOT_ALLOWED, name, root + path);
            }
            throw NotPublished.failed(PublishCode.SFTP_FAILED, name, root + path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw NotPublished.failed(PublishCode.UNREACHABLE, name, String.valueOf(e.getMessage()));
        }
    }
}
