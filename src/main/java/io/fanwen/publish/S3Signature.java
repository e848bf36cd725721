package io.fanwen.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Amazon has it in "Authenticating Requests (AWS Signature Version 4)". Only the host and {@code x-amz-*} headers are signed:
 * some servers write {@code Content-Type} anew before they check. Immutable.
 *
 * @param keyId  public
 * @param secret never shown: {@link #toString} leaves it out
 */
record S3Signature(String keyId, String secret, String region) {
    private static final String SCHEME = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /**
     * What is signed of a request.
     *
     * @param path    with each segment percent-encoded
     * @param query   not yet encoded
     * @param headers {@code x-amz-*} besides those that are added here, in lower case
     */
    record Request(String method, String host, String path, SortedMap<String, String> query, SortedMap<String, String> headers, byte[] body) {}

    /** The headers to add, {@code authorization} among them. */
    SortedMap<String, String> sign(Request request, Instant now) {
        SortedMap<String, String> signed = new TreeMap<>(request.headers());
        String moment = MOMENT.format(now);
        signed.put("host", request.host());
        signed.put("x-amz-content-sha256", sha256(request.body()));
        signed.put("x-amz-date", moment);
        String names = String.join(";", signed.keySet());
        String canonical = request.method() + "\n" + request.path() + "\n" + query(request.query()) + "\n"
                + signed.entrySet().stream().map(header -> header.getKey() + ":" + header.getValue().strip() + "\n").collect(Collectors.joining())
                + "\n" + names + "\n" + signed.get("x-amz-content-sha256");
        String scope = moment.substring(0, DAY) + "/" + region + "/s3/aws4_request";
        String toSign = SCHEME + "\n" + moment + "\n" + scope + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        signed.put("authorization", SCHEME + " Credential=" + keyId + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + HexFormat.of().formatHex(hmac(key, toSign)));
        signed.remove("host");
        return signed;
    }

    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream().map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
    }

    /** Percent-encodes all but letters, digits and {@code -._~}. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    @Override
    public String toString() {
        return "S3Signature[" + keyId + ", " + region + "]";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
