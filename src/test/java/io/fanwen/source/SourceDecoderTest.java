package io.fanwen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import io.fanwen.text.Wording;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDecoderTest {
    private static final String SIMPLIFIED = "title: 通知\n\n关于国庆节放假的通知，请各部门做好工作。\n";
    private static final String TRADITIONAL = "title: 通知\n\n關於國慶節放假的通知，請各部門做好工作。\n";

    @Test
    void takesOffTheByteOrderMark() {
        Source source = decode("\ufeff一\r\n二\r三".getBytes(StandardCharsets.UTF_8)).value().orElseThrow();

        assertEquals("一\n二\n三", source.text());
        assertEquals("content/a.md", source.path());
    }

    @ParameterizedTest
    @CsvSource({"GB18030, GB18030", "GBK, GB18030", "UTF-16, UTF-16", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void namesTheEncodingOfASimplifiedText(String encoding, String guess) {
        assertEquals(guess, only(SIMPLIFIED.getBytes(Charset.forName(encoding)), SourceCode.OTHER_ENCODING).arguments().get(1));
    }

    @Test
    void namesTheEncodingOfATraditionalText() {
        assertEquals("BIG5", only(TRADITIONAL.getBytes(Charset.forName("Big5")), SourceCode.OTHER_ENCODING).arguments().get(1));
    }

    @Test
    void saysWhereTheFirstWrongByteIsAndWhatToDo() {
        Diagnostic problem = only(SIMPLIFIED.getBytes(Charset.forName("GB18030")), SourceCode.OTHER_ENCODING);

        assertEquals("""
                content/a.md:3:1: error: the file is not UTF-8 at byte 14; it looks like GB18030
                  hint: save it as UTF-8 in your editor, or convert it: iconv -f GB18030 -t UTF-8 "content/a.md" > new.md
                """, new Wording(Language.ENGLISH).render(problem));
        assertEquals("""
                content/a.md:3:1: 错误: 文件在第 14 个字节处不是 UTF-8，看起来是 GB18030
                  提示：在编辑器里另存为 UTF-8，或者转换：iconv -f GB18030 -t UTF-8 "content/a.md" > new.md
                """, new Wording(Language.CHINESE).render(problem));
    }

    @ParameterizedTest
    @CsvSource({"61 C0 80, 2", "61 ED A0 80, 2", "61 0A E4 B8, 3", "FE, 1", "F8 88 80 80 80, 1", "F4 90 80 80, 1"})
    void refusesWhatIsNoUtf8(String bytes, String at) {
        byte[] raw = HexFormat.ofDelimiter(" ").parseHex(bytes);

        assertEquals(at, only(raw, SourceCode.NOT_UTF8).arguments().get(0), bytes);
    }

    @Test
    void refusesAZeroByte() {
        Diagnostic problem = only("ab\nc\0d".getBytes(StandardCharsets.UTF_8), SourceCode.NUL_BYTE);

        assertEquals("5", problem.arguments().get(0));
        assertEquals(2, problem.place().span().orElseThrow().start().line());
    }

    private static Outcome<Source> decode(byte[] bytes) {
        return SourceDecoder.decode(SourceFile.of("content/a.md", bytes));
    }

    private static Diagnostic only(byte[] bytes, SourceCode code) {
        var diagnostics = decode(bytes).diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        assertEquals(code, diagnostics.get(0).code(), diagnostics.toString());
        return diagnostics.get(0);
    }
}
