package io.fanwen.publish;

import io.fanwen.config.PublishTarget;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** A bucket of a service that speaks S3 (AWS, R2, OSS, COS, MinIO and others), by its plain HTTP requests. Thread-safe. */
final class S3Store implements Store {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int EXISTS = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final PublishTarget.S3 settings;
    private final S3Signature signature;
    private final URI endpoint;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    S3Store(PublishTarget.S3 settings, S3Signature signature) {
        this.settings = settings;
        this.signature = signature;
        this.endpoint = URI.create(settings.endpoint());
    }

    /** A request as it is meant, before it is signed. */
    private record Call(String method, String key, SortedMap<String, String> query, Map<String, String> headers, byte[] body) {
        static Call of(String method, String key) {
            return new Call(method, key, new TreeMap<>(), Map.of(), new byte[0]);
        }

        Call with(Map<String, String> more, byte[] bytes) {
            return new Call(method, key, query, more, bytes);
        }
    }

    @Override
    public SortedMap<String, Listed> list() throws IOException {
        SortedMap<String, Listed> found = new TreeMap<>();
        Optional<String> next = Optional.empty();
        do {
            SortedMap<String, String> query = new TreeMap<>(Map.of("list-type", "2", "encoding-type", "url", "prefix", settings.prefix()));
            next.ifPresent(token -> query.put("continuation-token", token));
            HttpResponse<byte[]> answer = done(send(new Call("GET", "", query, Map.of(), new byte[0])));
            S3Listing listing = S3Listing.read(answer.body());
            listing.files().forEach((key, file) -> {
                // Some programs mark folders by empty objects whose names end with a slash.
                if (key.startsWith(settings.prefix()) && !key.endsWith("/")) {
                    found.put(key.substring(settings.prefix().length()), file);
                }
            });
            next = listing.next();
        } while (next.isPresent());
        return found;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        HttpResponse<byte[]> answer = send(Call.of("GET", settings.prefix() + path));
        return isAbsent(answer) ? Optional.empty() : Optional.of(done(answer).body());
    }

    @Override
    public void write(String path, byte[] bytes, Delivery delivery) throws IOException {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", delivery.contentType());
        headers.put("Cache-Control", delivery.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        if (delivery.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        done(send(Call.of("PUT", settings.prefix() + path).with(headers, bytes)));
    }

    @Override
    public boolean writeNew(String path, byte[] bytes) throws IOException {
        Call call = Call.of("PUT", settings.prefix() + path);
        HttpResponse<byte[]> answer = send(call.with(Map.of("If-None-Match", "*"), bytes));
        if (answer.statusCode() == EXISTS || answer.statusCode() == CONFLICT) {
            return false;
        }
        // Services that do not know the condition say so; then whoever writes last has it, and looks afterwards.
        done(answer.statusCode() == NOT_IMPLEMENTED ? send(call.with(Map.of(), bytes)) : answer);
        return true;
    }

    @Override
    public void delete(String path) throws IOException {
        HttpResponse<byte[]> answer = send(Call.of("DELETE", settings.prefix() + path));
        if (!isAbsent(answer)) {
            done(answer);
        }
    }

    @Override
    public Optional<Long> age(String path) throws IOException {
        HttpResponse<byte[]> answer = send(Call.of("GET", settings.prefix() + path));
        if (isAbsent(answer)) {
            return Optional.empty();
        }
        Optional<Instant> now = moment(done(answer), "Date");
        Optional<Instant> then = moment(answer, "Last-Modified");
        return Optional.of(now.isPresent() && then.isPresent() ? Duration.between(then.get(), now.get()).toSeconds() : 0);
    }

    @Override
    public void close() {
        // Java's client keeps no connection that would have to be ended.
    }

    private static Optional<Instant> moment(HttpResponse<byte[]> answer, String header) {
        try {
            return answer.headers().firstValue(header).map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Sends it, and again with longer and longer pauses for as long as the network or the service is only out of sorts. */
    private HttpResponse<byte[]> send(Call call) throws IOException {
        for (int n = 1;; n++) {
            try {
                HttpResponse<byte[]> answer = client.send(signed(call), HttpResponse.BodyHandlers.ofByteArray());
                if (n == Retries.TRIES || !TRY_AGAIN.contains(answer.statusCode())) {
                    return answer;
                }
            } catch (IOException e) {
                if (n == Retries.TRIES || e instanceof SSLException) {
                    throw unreachable(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while sending", e);
            }
            Retries.pause(n);
        }
    }

    private HttpRequest signed(Call call) {
        String host = settings.hostStyle() ? settings.bucket() + "." + endpoint.getRawAuthority() : endpoint.getRawAuthority();
        String key = Arrays.stream(call.key().split("/", -1)).map(S3Signature::encoded).collect(Collectors.joining("/"));
        String path = settings.hostStyle() ? "/" + key : "/" + settings.bucket() + (key.isEmpty() ? "" : "/" + key);
        SortedMap<String, String> headers = signature.sign(
                new S3Signature.Request(call.method(), host, path, call.query(), new TreeMap<>(), call.body()), Instant.now());
        String query = call.query().isEmpty() ? "" : "?" + S3Signature.query(call.query());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.getScheme() + "://" + host + path + query)).timeout(PATIENCE)
                .method(call.method(), call.body().length == 0 && !call.method().equals("PUT") ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        headers.forEach(request::header);
        call.headers().forEach(request::header);
        return request.build();
    }

    private static boolean isAbsent(HttpResponse<byte[]> answer) {
        return answer.statusCode() == NOT_FOUND && !S3Listing.error(answer.body()).code().equals("NoSuchBucket");
    }

    private HttpResponse<byte[]> done(HttpResponse<byte[]> answer) throws NotPublished {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        S3Listing.Fault fault = S3Listing.error(answer.body());
        String name = settings.common().name();
        switch (fault.code()) {
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "AuthorizationHeaderMalformed" ->
                throw NotPublished.failed(PublishCode.S3_KEY_REFUSED, settings.endpoint(), fault.code(), Secrets.name(name, "key-id"), Secrets.name(name, "key"));
            case "RequestTimeTooSkewed", "RequestExpired" -> throw NotPublished.failed(PublishCode.CLOCK_WRONG, settings.endpoint());
            case "NoSuchBucket" -> throw NotPublished.failed(PublishCode.S3_NO_BUCKET, settings.bucket(), settings.endpoint());
            case "AccessDenied", "AllAccessDisabled" -> throw NotPublished.failed(PublishCode.S3_DENIED, settings.bucket());
            default -> throw NotPublished.failed(PublishCode.S3_FAILED, settings.endpoint(), Integer.toString(answer.statusCode()),
                    (fault.code() + " " + fault.message()).strip());
        }
    }

    private NotPublished unreachable(IOException fault) {
        boolean unknown = fault instanceof UnknownHostException || fault.getCause() instanceof UnresolvedAddressException
                || fault.getCause() != null && fault.getCause().getCause() instanceof UnresolvedAddressException;
        String reason = unknown ? "no such host" : fault instanceof ConnectException ? "nothing answers"
                : fault instanceof HttpTimeoutException ? "no answer in time" : String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return NotPublished.failed(PublishCode.UNREACHABLE, settings.endpoint(), reason);
    }
}
