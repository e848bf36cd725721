package io.fanwen.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amazon's own examples, from "Signature Calculations for the Authorization Header" in the S3 API reference. */
class S3SignatureTest {
    private static final S3Signature EXAMPLE = new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");

    @Test
    void signsARequestForASetting() {
        String signed = sign(Map.of("lifecycle", ""));

        assertTrue(signed.endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"), signed);
    }

    @Test
    void signsARequestForAList() {
        String signed = sign(Map.of("max-keys", "2", "prefix", "J"));

        assertEquals("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date,"
                + "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7", signed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a b, a%20b
            a+b, a%2Bb
            a*b, a%2Ab
            a~b, a~b
            范文, %E8%8C%83%E6%96%87
            """)
    void encodesNamesAsTheServiceDoes(String name, String encoded) {
        assertEquals(encoded, S3Signature.encoded(name));
    }

    @Test
    void neverShowsItsSecret() {
        assertFalse(EXAMPLE.toString().contains("wJalr"), EXAMPLE.toString());
    }

    private static String sign(Map<String, String> query) {
        return EXAMPLE.sign(new S3Signature.Request("GET", "examplebucket.s3.amazonaws.com", "/", new TreeMap<>(query), new TreeMap<>(), new byte[0]),
                THEN).get("authorization");
    }
}
