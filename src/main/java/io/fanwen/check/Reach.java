package io.fanwen.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What the outside world is to a check of external links.
 *
 * @param resolver finds a host's addresses
 * @param allowed  which of them may be contacted
 * @param timeout  for one link, redirects and second tries counted
 */
record Reach(Resolver resolver, Predicate<InetAddress> allowed, Duration timeout) {
    /** The public internet. */
    static final Reach PUBLIC = new Reach(InetAddress::getAllByName, PublicAddresses::contains, Duration.ofSeconds(15));

    /** Asks for the addresses of a name. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
