package io.fanwen.publish;

import io.fanwen.text.Json;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The IndexNow protocol: at most {@value #MOST} addresses a call, believed because the key lies on the site as a text file. */
final class IndexNow implements Announcer {
    static final URI ENDPOINT = URI.create("https://api.indexnow.org/indexnow");
    private static final int MOST = 10_000;

    private final URI endpoint;
    private final String base;
    private final String key;
    private final boolean keyIsThere;
    private final Post post = new Post();

    /**
     * @param base       of the site's addresses, without a slash at the end
     * @param keyIsThere whether the site publishes the key's file
     */
    IndexNow(URI endpoint, String base, String key, boolean keyIsThere) {
        this.endpoint = endpoint;
        this.base = base;
        this.key = key;
        this.keyIsThere = keyIsThere;
    }

    /** Where the key's file lies on the site. */
    static String file(String key) {
        return key + ".txt";
    }

    @Override
    public Notice.Engine engine() {
        return Notice.Engine.INDEXNOW;
    }

    @Override
    public Answer tell(List<String> addresses) {
        if (!keyIsThere) {
            return Answer.nothing(Notice.Reason.NO_KEY_FILE, file(key));
        }
        int done = 0;
        while (done < addresses.size()) {
            List<String> some = addresses.subList(done, Math.min(addresses.size(), done + MOST));
            Optional<Notice.Trouble> trouble = send(some);
            if (trouble.isPresent()) {
                return new Answer(done, done, OptionalInt.empty(), trouble);
            }
            done += some.size();
        }
        return new Answer(done, done, OptionalInt.empty(), Optional.empty());
    }

    private Optional<Notice.Trouble> send(List<String> addresses) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("host", URI.create(base).getHost());
        text.put("key", key);
        text.put("keyLocation", base + "/" + file(key));
        text.put("urlList", addresses);
        try {
            int status = post.send(endpoint, "application/json; charset=utf-8", Json.write(text)).status();
            // 202: taken, and the key is looked at later.
            return status == 200 || status == 202 ? Optional.empty() : Optional.of(trouble(status));
        } catch (IOException e) {
            return Optional.of(new Notice.Trouble(Notice.Reason.UNREACHABLE, endpoint.getHost()));
        }
    }

    private Notice.Trouble trouble(int status) {
        return switch (status) {
            case 403 -> new Notice.Trouble(Notice.Reason.NO_KEY_FILE, file(key));
            case 422 -> new Notice.Trouble(Notice.Reason.NOT_YOUR_SITE, base);
            case 429 -> new Notice.Trouble(Notice.Reason.QUOTA_USED_UP, "");
            default -> new Notice.Trouble(Notice.Reason.REFUSED, "HTTP " + status);
        };
    }
}
