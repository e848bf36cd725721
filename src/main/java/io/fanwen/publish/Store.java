package io.fanwen.publish;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;

/** Files of another machine that are replaced one by one, each as a whole. Thread-safe. */
interface Store extends AutoCloseable {
    /**
     * A file that is there.
     *
     * @param size in bytes
     * @param md5  of its bytes in hexadecimal digits, where the other side tells it
     */
    record Listed(long size, Optional<String> md5) {}

    /** How readers get a file. */
    record Delivery(String contentType, boolean gzip, boolean immutable) {}

    /** What is there, by path. */
    SortedMap<String, Listed> list() throws IOException;

    /** The bytes of a file, if it is there. */
    Optional<byte[]> read(String path) throws IOException;

    /** Puts a file there, or another in its place. */
    void write(String path, byte[] bytes, Delivery delivery) throws IOException;

    /** Puts a file there unless there is one; whether it did. */
    boolean writeNew(String path, byte[] bytes) throws IOException;

    /** Deletes a file; does nothing if there is none. */
    void delete(String path) throws IOException;

    /** How long ago a file was written, in seconds by the other side's clock; empty if it is not there. */
    Optional<Long> age(String path) throws IOException;

    /** Lets go of the connection. */
    @Override
    void close();
}
