package io.fanwen.markdown;

/** {@code document} takes what people type in Word as they meant it; {@code commonmark} is the bare specification (DESIGN §3). */
public enum Dialect { DOCUMENT, COMMONMARK }
