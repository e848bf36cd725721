package io.fanwen.article;

import io.fanwen.article.Article.Piece;
import io.fanwen.article.Article.Reference;
import io.fanwen.article.ArticleBody.PieceBody;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.DocumentCodec;
import io.fanwen.text.Fingerprint;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Articles as bytes and back, so that a build can remember them on disk and need not hold every text in memory. Header and body are
 * apart: the library reads all headers, a page reads one body.
 *
 * <p>Equal values give equal bytes. The form may change with every edition of fanwen; {@link #FORM} belongs into the key under which the
 * bytes are kept. Bytes that this class did not write give an {@link IllegalArgumentException}. Stateless and thread-safe.
 */
public final class ArticleCodec {
    /** Changes when the form of the bytes does. */
    public static final int FORM = 1;

    public byte[] encodeHeader(Article article) {
        StoreWriter out = new StoreWriter();
        out.count(FORM);
        out.text(article.path());
        out.number(article.fingerprint().high());
        out.number(article.fingerprint().low());
        FrontMatterStore.write(out, article.front());
        out.text(article.title());
        out.optional(article.excerpt(), StoreWriter::text);
        out.flag(article.many());
        out.list(article.pieces(), ArticleCodec::piece);
        out.list(article.references(), ArticleCodec::reference);
        out.list(article.anchors(), StoreWriter::text);
        out.map(article.anchorAliases(), StoreWriter::text);
        out.count(article.length());
        out.count(article.minutes());
        return out.bytes();
    }

    public Article decodeHeader(byte[] bytes) {
        return decode(bytes, in -> {
            String path = in.text();
            Fingerprint fingerprint = new Fingerprint(in.number(), in.number());
            FrontMatter front = FrontMatterStore.read(in);
            String title = in.text();
            Optional<String> excerpt = in.optional(StoreReader::text);
            boolean many = in.flag();
            List<Piece> pieces = in.list(ArticleCodec::piece);
            List<Reference> references = in.list(ArticleCodec::reference);
            Set<String> anchors = new LinkedHashSet<>(in.list(StoreReader::text));
            Map<String, String> aliases = in.map(StoreReader::text);
            return new Article(path, fingerprint, front, title, excerpt, many, pieces, references, anchors, aliases, in.count(),
                    in.count());
        });
    }

    public byte[] encodeBody(ArticleBody body) {
        StoreWriter out = new StoreWriter();
        out.count(FORM);
        document(out, body.lead());
        out.list(body.pieces(), (to, piece) -> {
            document(to, piece.posting());
            to.optional(piece.experience(), ArticleCodec::document);
        });
        return out.bytes();
    }

    public ArticleBody decodeBody(byte[] bytes) {
        return decode(bytes, in -> {
            Document lead = document(in);
            return new ArticleBody(lead, in.list(from -> {
                Document posting = document(from);
                return new PieceBody(posting, from.optional(ArticleCodec::document));
            }));
        });
    }

    private static <T> T decode(byte[] bytes, Function<StoreReader, T> read) {
        StoreReader in = new StoreReader(bytes);
        try {
            if (in.count() != FORM) {
                throw new IllegalArgumentException("written in another form than " + FORM);
            }
            T value = read.apply(in);
            in.end();
            return value;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not what was written", e);
        }
    }

    private static void piece(StoreWriter out, Piece piece) {
        out.count(piece.number());
        out.text(piece.anchor());
        out.text(piece.title());
        out.count(piece.length());
        out.optional(piece.useful());
        out.flag(piece.experience());
    }

    private static Piece piece(StoreReader in) {
        int number = in.count();
        String anchor = in.text();
        String title = in.text();
        int length = in.count();
        OptionalInt useful = in.optionalCount();
        return new Piece(number, anchor, title, length, useful, in.flag());
    }

    private static void reference(StoreWriter out, Reference reference) {
        out.count(reference.kind().ordinal());
        out.text(reference.target());
        PlaceStore.write(out, reference.place());
    }

    private static Reference reference(StoreReader in) {
        Reference.Kind kind = in.constant(Reference.Kind.values());
        String target = in.text();
        return new Reference(kind, target, PlaceStore.read(in));
    }

    private static void document(StoreWriter out, Document document) {
        out.block(new DocumentCodec().write(document));
    }

    private static Document document(StoreReader in) {
        return new DocumentCodec().read(in.block());
    }
}
