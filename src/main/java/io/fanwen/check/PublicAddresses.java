package io.fanwen.check;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from all others (IANA's registries of special-purpose addresses): what is private, loopback,
 * link-local or set apart may be a machine of the author's own, or a cloud's metadata service, and is never contacted.
 */
final class PublicAddresses {
    private static final int[][] SPECIAL = {{0, 8}, {10, 8}, {100 << 8 | 64, 10}, {127, 8}, {169 << 8 | 254, 16}, {172 << 8 | 16, 12},
        {192 << 16, 24}, {192 << 16 | 2, 24}, {192 << 16 | 88 << 8 | 99, 24}, {192 << 8 | 168, 16}, {198 << 8 | 18, 15},
        {198 << 16 | 51 << 8 | 100, 24}, {203 << 16 | 113, 24}, {224, 3}};

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address ? isPublic(number(address.getAddress(), 0))
                : address instanceof Inet6Address && isPublic(address.getAddress());
    }

    private static boolean isPublic(int address) {
        for (int[] range : SPECIAL) {
            int bits = range[1];
            // A range is written by its whole octets; what is missing on the right is zero.
            int octets = bits <= 8 ? 1 : bits <= 16 ? 2 : 3;
            int base = range[0] << 32 - octets * 8;
            if ((address ^ base) >>> 32 - bits == 0) {
                return false;
            }
        }
        return true;
    }

    /** Of 2000::/3 alone, and there neither documentation, nor Teredo and 6to4, which hide an IPv4 address. */
    private static boolean isPublic(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        if (first >> 13 != 1) {
            return false;
        }
        return first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8)) && !(first == 0x3fff && second < 0x1000);
    }

    private static int number(byte[] address, int from) {
        return (address[from] & 0xff) << 24 | (address[from + 1] & 0xff) << 16 | (address[from + 2] & 0xff) << 8 | address[from + 3] & 0xff;
    }
}
