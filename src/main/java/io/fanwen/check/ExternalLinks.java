package io.fanwen.check;

import io.fanwen.build.CacheFile;
import io.fanwen.html.Html;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Follows links to other sites, politely: at most {@value #PER_HOST} at once to a host, HEAD before GET, one more try, and not again for
 * {@value #DAYS} days where it went well. For one check.
 */
final class ExternalLinks {
    private static final int PER_HOST = 2;
    private static final int AT_ONCE = 8;
    private static final int DAYS = 7;
    private static final int MOST_REDIRECTS = 5;
    private static final int TRIES = 2;
    /** After so many links of a host without an answer nobody waits for the rest of them. */
    private static final int MOST_SILENCES = 3;
    /** A scheme, and a host in letters that the DNS does not know as they are. */
    private static final Pattern CHINESE_HOST = Pattern.compile("((?i:https?)://)([^/?#:@]*[^\\x00-\\x7f/?#:@][^/?#:@]*)");

    private final Probe probe;
    private final long timeout;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    ExternalLinks(Reach reach) {
        this.probe = new Probe(reach);
        this.timeout = reach.timeout().toNanos();
    }

    /** @param detail a status, a reason, or where it is now; empty for a sound link */
    private record Verdict(Optional<CheckCode> code, String detail) {
        static final Verdict SOUND = new Verdict(Optional.empty(), "");

        static Verdict of(CheckCode code, String detail) {
            return new Verdict(Optional.of(code), detail);
        }
    }

    /**
     * @param turns    for those who want to ask it
     * @param silences how many links in a row had no answer in time
     */
    private record Host(Semaphore turns, AtomicInteger silences) {
        Host() {
            this(new Semaphore(PER_HOST), new AtomicInteger());
        }
    }

    /** What is left of a link's time, in nanoseconds; waiting for a host's turn costs none. For one thread. */
    private static final class Time {
        private long left;

        Time(long left) {
            this.left = left;
        }
    }

    /**
     * @param links by address, every place that it stands in
     * @param now   the machine's time
     */
    void check(Map<String, List<Place>> links, CacheFile memory, Instant now, Consumer<Diagnostic> found) {
        Map<String, Long> sound = new HashMap<>();
        memory.read(ExternalLinks::read).orElse(Map.of()).forEach((address, when) -> {
            if (links.containsKey(address) && when <= now.getEpochSecond() && now.getEpochSecond() - when < TimeUnit.DAYS.toSeconds(DAYS)) {
                sound.put(address, when);
            }
        });
        Map<String, Verdict> verdicts = verdicts(links.keySet().stream().filter(address -> !sound.containsKey(address)).sorted().toList());
        new TreeMap<>(verdicts).forEach((address, verdict) -> {
            if (verdict.code().isEmpty()) {
                sound.put(address, now.getEpochSecond());
            }
            verdict.code().ifPresent(code -> links.get(address).forEach(place -> found.accept(Diagnostic.at(place, code, address, verdict.detail()))));
        });
        memory.write(out -> write(out, new TreeMap<>(sound)));
    }

    private Map<String, Verdict> verdicts(List<String> addresses) {
        Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            addresses.forEach(address -> all.add(workers.submit(() -> verdicts.put(address, verdict(address)))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return verdicts;
    }

    private Verdict verdict(String typed) {
        Optional<URI> start = uri(typed);
        if (start.isEmpty()) {
            return Verdict.of(CheckCode.EXTERNAL_NOT_ASKED, "");
        }
        Set<URI> met = new HashSet<>();
        URI at = start.get();
        boolean moved = true;
        Time time = new Time(timeout);
        try {
            while (met.add(at) && met.size() <= MOST_REDIRECTS + 1) {
                Probe.Answer answer = ask(at, time);
                if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
                    return judge(answer.status(), at, met.size() > 1 && moved);
                }
                moved &= answer.status() == 301 || answer.status() == 308;
                Optional<URI> next = next(at, answer.location().get());
                if (next.isEmpty()) {
                    return Verdict.of(CheckCode.EXTERNAL_NOT_ASKED, answer.location().get());
                }
                at = next.get();
            }
            return Verdict.of(CheckCode.EXTERNAL_BROKEN, "redirects");
        } catch (Probe.NotPublic e) {
            return Verdict.of(CheckCode.EXTERNAL_NOT_ASKED, e.getMessage());
        } catch (UnknownHostException e) {
            return Verdict.of(CheckCode.EXTERNAL_BROKEN, "DNS");
        } catch (SSLException e) {
            return Verdict.of(CheckCode.EXTERNAL_BROKEN, "TLS");
        } catch (IOException e) {
            return Verdict.of(CheckCode.EXTERNAL_UNREACHABLE, "");
        }
    }

    private static Verdict judge(int status, URI at, boolean moved) {
        if (status == 404 || status == 410) {
            return Verdict.of(CheckCode.EXTERNAL_BROKEN, String.valueOf(status));
        }
        // What a server refuses to programs it may well show to readers.
        if (status >= 400) {
            return Verdict.of(CheckCode.EXTERNAL_UNREACHABLE, String.valueOf(status));
        }
        return moved ? Verdict.of(CheckCode.EXTERNAL_MOVED, at.toString()) : Verdict.SOUND;
    }

    /** HEAD, and GET where that does not go well: not every server has learnt HEAD. */
    private Probe.Answer ask(URI address, Time time) throws IOException {
        Host host = hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), name -> new Host());
        host.turns().acquireUninterruptibly();
        long began = System.nanoTime();
        long end = began + time.left;
        try {
            if (host.silences().get() >= MOST_SILENCES) {
                throw new SocketTimeoutException("the host does not answer");
            }
            Probe.Answer head = tried("HEAD", address, end);
            Probe.Answer answer = head.status() >= 400 ? tried("GET", address, end) : head;
            host.silences().set(0);
            return answer;
        } catch (SocketTimeoutException e) {
            host.silences().incrementAndGet();
            throw e;
        } finally {
            time.left -= System.nanoTime() - began;
            host.turns().release();
        }
    }

    private Probe.Answer tried(String method, URI address, long end) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                return probe.ask(method, address, end);
            } catch (Probe.NotPublic | UnknownHostException | SSLException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Optional<URI> uri(String typed) {
        try {
            Matcher host = CHINESE_HOST.matcher(typed);
            String known = host.lookingAt() ? host.group(1) + IDN.toASCII(host.group(2)) + typed.substring(host.end()) : typed;
            return Optional.of(URI.create(Html.percentEncode(known).replaceFirst("#.*$", ""))).filter(Probe::isAskable);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> next(URI from, String location) {
        try {
            return Optional.of(from.resolve(Html.percentEncode(location).replaceFirst("#.*$", ""))).filter(Probe::isAskable);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Long> read(DataInputStream in) throws IOException {
        Map<String, Long> sound = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            sound.put(in.readUTF(), in.readLong());
        }
        return sound;
    }

    private static Void write(DataOutputStream out, TreeMap<String, Long> sound) throws IOException {
        // A longer address than a cache holds is asked for every time.
        sound.keySet().removeIf(address -> address.length() > 10_000);
        out.writeInt(sound.size());
        for (Map.Entry<String, Long> entry : sound.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue());
        }
        return null;
    }
}
