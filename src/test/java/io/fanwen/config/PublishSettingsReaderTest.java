package io.fanwen.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishSettingsReaderTest {
    @TempDir
    Path site;

    @Test
    void readsEveryKindOfTarget() throws IOException {
        List<PublishTarget> targets = read("""
                publish:
                  www: {kind: folder, path: /srv/www, keep: 5, gzip: yes}
                  pages: {kind: git, repository: git@git.example:me/site.git, branch: gh-pages}
                  host: {kind: sftp, host: www.example.org, port: 2222, user: me, path: www, key: ~/.ssh/publish}
                  store: {kind: s3, endpoint: "https://s3.example.org/", bucket: site, prefix: a/b/, addressing: host}
                """).value().orElseThrow().publish().targets();

        assertEquals(List.of("www folder true", "pages git false", "host sftp false", "store s3 false"),
                targets.stream().map(target -> target.common().name() + " " + target.kind() + " " + target.common().gzip()).toList());
        assertEquals(5, ((PublishTarget.Folder) targets.get(0)).keep());
        assertEquals("gh-pages", ((PublishTarget.Git) targets.get(1)).branch());
        PublishTarget.Sftp host = (PublishTarget.Sftp) targets.get(2);
        assertEquals(Optional.of(2222), host.port());
        assertEquals(Optional.of("~/.ssh/publish"), host.key());
        PublishTarget.S3 store = (PublishTarget.S3) targets.get(3);
        assertEquals(List.of("https://s3.example.org", "auto", "a/b/", "true"),
                List.of(store.endpoint(), store.region(), store.prefix(), Boolean.toString(store.hostStyle())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: s3, endpoint: s3.example.org, bucket: site}                      | not-in-target
            {kind: s3, endpoint: "https://me:pw@s3.example.org", bucket: site}      | not-in-target
            {kind: s3, endpoint: "https://s3.example.org", bucket: -x}              | not-in-target
            {kind: s3, endpoint: "https://s3.example.org", bucket: b, prefix: ../x} | not-in-target
            {kind: s3, bucket: site}                                                | missing-in-target
            {kind: sftp, host: -oProxyCommand=x, path: www}                         | not-in-target
            {kind: sftp, host: www.example.org}                                     | missing-in-target
            {kind: sftp, host: www.example.org, path: www, port: 70000}             | not-whole-number
            {kind: sftp, host: www.example.org, path: www, password: x}             | secret-in-settings
            {kind: folder, path: www, indexnow: short}                              | not-in-target
            {kind: folder, path: www, baidu: perhaps}                               | not-flag
            """)
    void saysWhatIsWrongWithATarget(String target, String code) throws IOException {
        List<Diagnostic> said = read("publish:\n  here: " + target + "\n").diagnostics();

        assertTrue(said.stream().anyMatch(diagnostic -> diagnostic.code().id().equals(code) && diagnostic.isError()), said.toString());
        assertTrue(said.stream().allMatch(diagnostic -> diagnostic.place().span().isPresent()), said.toString());
    }

    private Outcome<SiteConfig> read(String publish) throws IOException {
        Files.writeString(site.resolve("site.yaml"), "title: 范文\naddress: https://fanwen.example.org/\n" + publish);
        return SiteConfigReader.read(site, Map.of());
    }
}
