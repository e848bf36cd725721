package io.fanwen.check;

import io.fanwen.text.Fingerprint;
import java.util.Optional;

/**
 * What rules need to know of one published page.
 *
 * @param fingerprint of its bytes
 * @param refresh     the published file that it sends its reader to
 * @param targets     keys of the published files and places in them that it refers to, see {@link Targets#key}
 * @param anchors     keys of the places in it
 * @param faults      how many a strict parser finds
 */
record PageFacts(Fingerprint fingerprint, String title, String description, Optional<String> refresh, long[] targets, long[] anchors, int faults) {}
