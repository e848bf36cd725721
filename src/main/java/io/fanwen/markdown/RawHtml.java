package io.fanwen.markdown;

/** What happens to HTML in Markdown: made safe, shown as typed, or passed on byte for byte. */
public enum RawHtml { SANITISE, ESCAPE, TRUST }
