package io.fanwen.importing;

import io.fanwen.build.BuildRequest;
import io.fanwen.config.SiteConfig;
import io.fanwen.importing.table.TableField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to bring in, and where to.
 *
 * @param site    how the site is read, before and after
 * @param config  its settings
 * @param sources files and folders, as the user named them
 * @param into    a folder in {@code content/}, or {@code content/} itself; relative to it, forward slashes, empty for itself
 * @param options how to go about it
 */
public record ImportRequest(BuildRequest site, SiteConfig config, List<Path> sources, String into, Options options) {
    public ImportRequest {
        sources = List.copyOf(sources);
    }

    /**
     * @param force        whether files that exist are written over
     * @param dryRun       whether nothing is written at all
     * @param withCounts   whether heat and useful counts come along
     * @param columns      names of a table's columns by what they mean
     * @param uncategorised the folder for articles that belong to no category
     */
    public record Options(boolean force, boolean dryRun, boolean withCounts, Map<TableField, String> columns, String uncategorised) {
        public Options {
            columns = Map.copyOf(columns);
        }
    }
}
