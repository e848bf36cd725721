package io.fanwen.importing;

import io.fanwen.build.BuildRequest;
import io.fanwen.config.SiteConfig;
import io.fanwen.importing.table.TableField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** What the user can ask for. */
    public enum Switch {
        /** Files that exist are written over. */
        FORCE,
        /** What was imported before gets the text that its source has now. */
        UPDATE,
        /** Nothing is written at all. */
        DRY_RUN,
        /** Heat and useful counts come along. */
        WITH_COUNTS
    }

    /**
     * @param columns      names of a table's columns by what they mean
     * @param uncategorised the folder for articles that belong to no category
     */
    public record Options(Set<Switch> switches, Map<TableField, String> columns, String uncategorised) {
        public Options {
            switches = Set.copyOf(switches);
            columns = Map.copyOf(columns);
        }
    }

    /** Whether the user asked for it. */
    public boolean has(Switch wanted) {
        return options.switches.contains(wanted);
    }
}
