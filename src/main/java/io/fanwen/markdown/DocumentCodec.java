package io.fanwen.markdown;

/**
 * A document as bytes and back, so that bodies need not be held as objects nor read again from Markdown. The bytes depend on the
 * document alone. Thread-safe.
 */
public final class DocumentCodec {
    /** To be raised with every change of the form; other versions are refused. */
    static final int VERSION = 1;

    public byte[] write(Document document) {
        TreeEncoder encoder = new TreeEncoder();
        encoder.number(VERSION);
        encoder.document(document);
        return encoder.bytes();
    }

    /** Throws {@link IllegalArgumentException} if the bytes are not what {@link #write} of this version makes. */
    public Document read(byte[] bytes) {
        try {
            TreeDecoder decoder = new TreeDecoder(bytes);
            if (decoder.number() != VERSION) {
                throw new IllegalArgumentException("a document of another version");
            }
            Document document = decoder.document();
            decoder.end();
            return document;
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a document", e);
        }
    }
}
