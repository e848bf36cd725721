package io.fanwen.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Baidu's push interface for links: one address a line, at most {@value #MOST} a call, and as many a day as the site's quota says. A call with
 * more than is left of the quota is refused as a whole, so the first call has one address: its answer says what is left.
 */
final class BaiduPush implements Announcer {
    /** The interface has no other scheme, says its documentation. */
    static final URI ENDPOINT = URI.create("http://data.zz.baidu.com/urls");
    static final String TOKEN = "BAIDU_TOKEN";
    private static final int MOST = 2000;
    private static final Pattern REMAIN = Pattern.compile("\"remain\"\\s*:\\s*(\\d{1,9})");
    private static final Pattern SUCCESS = Pattern.compile("\"success\"\\s*:\\s*(\\d{1,9})");
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"([^\"]{0,200})\"");
    private static final Pattern NOT_SAME_SITE = Pattern.compile("\"not_same_site\"\\s*:\\s*\\[\\s*\"");

    private final URI endpoint;
    private final String origin;
    private final String target;
    private final Secrets secrets;
    private final Post post = new Post();

    /**
     * @param origin of the site, as it is registered with Baidu
     * @param target whose token it is
     */
    BaiduPush(URI endpoint, String origin, String target, Secrets secrets) {
        this.endpoint = endpoint;
        this.origin = origin;
        this.target = target;
        this.secrets = secrets;
    }

    @Override
    public Notice.Engine engine() {
        return Notice.Engine.BAIDU;
    }

    @Override
    public Answer tell(List<String> addresses) {
        try {
            Optional<String> token = secrets.secret(target, TOKEN);
            return token.isEmpty() ? Answer.nothing(Notice.Reason.NO_TOKEN, Secrets.name(target, TOKEN)) : tell(addresses, address(token.get()));
        } catch (NotPublished e) {
            return Answer.nothing(Notice.Reason.NO_TOKEN, Secrets.name(target, TOKEN));
        } catch (IOException e) {
            return Answer.nothing(Notice.Reason.UNREACHABLE, endpoint.getHost());
        }
    }

    private URI address(String token) {
        return URI.create(endpoint + "?site=" + URLEncoder.encode(origin, StandardCharsets.UTF_8) + "&token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private Answer tell(List<String> addresses, URI to) {
        int done = 0;
        int told = 0;
        int remaining = 1;
        while (done < addresses.size() && remaining > 0) {
            List<String> some = addresses.subList(done, Math.min(addresses.size(), done + Math.min(remaining, MOST)));
            Post.Answer answer;
            try {
                answer = post.send(to, "text/plain; charset=utf-8", String.join("\n", some) + "\n");
            } catch (IOException e) {
                return new Answer(done, told, OptionalInt.empty(), Optional.of(new Notice.Trouble(Notice.Reason.UNREACHABLE, to.getHost())));
            }
            Matcher remain = REMAIN.matcher(answer.text());
            if (answer.status() != 200 || !remain.find()) {
                return new Answer(done, told, OptionalInt.empty(), Optional.of(trouble(answer)));
            }
            done += some.size();
            Matcher success = SUCCESS.matcher(answer.text());
            told += success.find() ? Math.min(some.size(), Integer.parseInt(success.group(1))) : 0;
            remaining = Integer.parseInt(remain.group(1));
            if (NOT_SAME_SITE.matcher(answer.text()).find()) {
                return new Answer(done, told, OptionalInt.of(remaining), Optional.of(new Notice.Trouble(Notice.Reason.NOT_YOUR_SITE, origin)));
            }
        }
        boolean all = done == addresses.size();
        return new Answer(done, told, OptionalInt.of(remaining),
                all ? Optional.empty() : Optional.of(new Notice.Trouble(Notice.Reason.QUOTA_USED_UP, "")));
    }

    private Notice.Trouble trouble(Post.Answer answer) {
        Matcher message = MESSAGE.matcher(answer.text());
        String said = secrets.without(message.find() ? message.group(1) : "HTTP " + answer.status());
        Notice.Reason reason = said.contains("token") ? Notice.Reason.TOKEN_REFUSED : said.contains("over quota") ? Notice.Reason.QUOTA_USED_UP
                : said.contains("site") ? Notice.Reason.NOT_YOUR_SITE : Notice.Reason.REFUSED;
        return new Notice.Trouble(reason, reason == Notice.Reason.NOT_YOUR_SITE ? origin : said);
    }
}
