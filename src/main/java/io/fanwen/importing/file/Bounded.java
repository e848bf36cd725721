package io.fanwen.importing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;

/** A stream that ends with a fault once more comes out of it than anybody means. Not thread-safe. */
public final class Bounded extends FilterInputStream {
    private final IntPredicate total;
    private long left;

    /**
     * @param most  bytes of this stream
     * @param total counts the bytes of all streams; false once they are too many
     */
    Bounded(InputStream in, long most, IntPredicate total) {
        super(in);
        this.left = most;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        left -= Math.max(count, 0);
        if (left < 0 || count > 0 && !total.test(count)) {
            throw new Over();
        }
        return count;
    }

    /** More was unpacked than the bounds allow. */
    public static final class Over extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable unreadable() {
            return new Unreadable(ImportCode.TOO_LARGE, (Archive.LONGEST_PART >> 20) + " MB");
        }
    }
}
