package io.fanwen.importing.page;

import io.fanwen.importing.file.ImportCode;
import io.fanwen.markdown.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page as read.
 *
 * @param title   as its HTML has it; absent in plain text
 * @param date    as its HTML has it
 * @param above   what stands before the text
 * @param content the text, perhaps with its head and with furniture
 * @param pictures bytes by the name that an image's target is
 */
record PageText(Optional<String> title, Optional<String> date, List<Block> above, List<Block> content, Map<String, byte[]> pictures,
        Set<ImportCode> remarks) {}
