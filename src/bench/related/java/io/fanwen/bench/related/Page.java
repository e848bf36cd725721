package io.fanwen.bench.related;

import java.util.List;
import java.util.Set;

/**
 * One document of a collection with what its editors say it belongs to.
 *
 * @param id       unique in the collection
 * @param title    plain text
 * @param category of the document; empty if the collection has none
 * @param topics   labels that editors gave; mostly none
 * @param headings plain text
 * @param text     all else, without the editors' list
 * @param inline   documents that the text itself refers to
 * @param seeAlso  documents that the editors' list names: what a good related list finds
 */
record Page(String id, String title, String category, List<String> topics, List<String> headings, String text, Set<String> inline,
        Set<String> seeAlso) {}
