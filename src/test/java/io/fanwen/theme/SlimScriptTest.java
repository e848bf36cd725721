package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlimScriptTest {
    private static final Path SCRIPTS = Path.of("themes/default/assets");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            const a = b + c; // why|const a=b+c;
            /* why */ let a|let a
            a + +b - -c|a+ +b- -c
            a = !b ? .5 : 1 .toFixed()|a= !b? .5:1 .toFixed()
            if (a) { b(); } else c|if(a){b()}else c
            f({a, b,}, [c, , ], [,], (d,) => { e[0]; },)|f({a,b},[c,,],[,],(d)=>{e[0]})
            { while (a); } { if (b) {} else; } { do; while (c); }|{while(a);}{if(b){}else;}{do;while(c);}
            "a // b" in c|"a // b"in c
            f('it\\'s /* so */', "\\"  ")|f('it\\'s /* so */',"\\"  ")
            x = `a  ${ b + `${ c }  // ` } /* d */`|x=`a  ${b+`${c}  // `} /* d */`
            x = a / b / c|x=a / b / c
            x = /a  [/]  b/g.test(c)|x= /a  [/]  b/g.test(c)
            (a + b) / c; d[0] / e|(a+b)/ c;d[0]/ e
            if (a) /b  c/.test(d)|if(a)/b  c/.test(d)
            return /a  b/|return /a  b/
            a.return / 2 / b|a.return / 2 / b
            a. case / b  / c|a. case / b / c
            for await (a of b) /c  d/.test(e)|for await(a of b)/c  d/.test(e)
            f(await (a) / b  / c)|f(await(a)/ b / c)
            [...typeof /a  b/]|[...typeof /a  b/]
            a < !--b|a< !--b
            #a in b; @c d|#a in b;@c d
            名字 = 值\u00a0+\u30001|名字=值+1
            """)
    void leavesOutWhatPartsNothing(String script, String slim) {
        assertEquals(slim + "\n", SlimScript.of(script));
        assertEquals(slim + "\n", SlimScript.of(slim + "\n"), "made slim again");
    }

    @Test
    void keepsLineEndsThatMayEndStatements() {
        assertEquals("a()\nb++\n++c\nreturn\nd;e={f:1,g}\nh(i,j)\n", SlimScript.of("""
                a()
                b++

                ++c
                return
                  d;
                e = {
                  f: 1, // one
                  g
                }
                h(
                  i,
                  j
                )
                """.replace("\n", "\r\n").replace("\r\n\r\n", "\n\u2028")));
        assertEquals("return\na\n", SlimScript.of("return /*\n*/ a"));
    }

    @Test
    void keepsLicences() {
        assertEquals("\n/*! Some (c) */\na;\n// @license b\nc;\n", SlimScript.of("/*! Some (c) */ // none\n  a;\n\n // @license b\n c; /* none */"));
        assertEquals("f( /*! (c) */ a)", SlimScript.of("f( /*! (c) */ a)"), "not parted by line ends of ours");
    }

    /** Where only a parser would know what a slash is, and what no browser would read. */
    @ParameterizedTest
    @ValueSource(strings = {"} /a  b/.test(c)", "x = {}  / a", "a++  / b", "a--  / b", "1.  / a", "yield  /a/", "of  / a", "a  <!-- b", "  --> a",
        "#! node", "'a", "\"a\n\"", "`a${b", "`a", "/a", "x = /[/]", "/* a", "/*/", "(a]", "a  )", "{ [ }"})
    void leavesAloneWhatIsNotPlain(String script) {
        assertEquals(script, SlimScript.of(script));
    }

    @Test
    void endsWithAnyText() {
        String signs = "aab1 \n/*'\"`${}()[]+-.,;\\=<>!@#\r\u2028";
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder script = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                script.append(signs.charAt(random.nextInt(signs.length())));
            }
            String slim = SlimScript.of(script.toString());
            String again = SlimScript.of(slim);
            assertTrue(again.equals(slim) || slim.equals(script.toString()), "seed " + seed);
        }
    }

    /** What a reader downloads to search: the bar is 10 KB, as a web server sends them. */
    @Test
    void sendsFewBytesForTheSearch() throws IOException {
        int engine = sent("search.js");
        int page = sent("search-page.js");
        int hits = sent("search-hits.js");

        assertTrue(engine + page + hits <= 10_240, engine + " + " + page + " + " + hits + " bytes");
    }

    private static int sent(String script) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(sent) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(SlimScript.of(Files.readString(SCRIPTS.resolve(script))).getBytes(StandardCharsets.UTF_8));
        }
        return sent.size();
    }
}
