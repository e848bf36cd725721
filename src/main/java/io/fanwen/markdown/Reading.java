package io.fanwen.markdown;

import io.fanwen.html.Sanitiser;

/**
 * How a text is read.
 *
 * @param sanitiser used when {@code html} says so
 */
record Reading(Dialect dialect, RawHtml html, Sanitiser sanitiser) {}
