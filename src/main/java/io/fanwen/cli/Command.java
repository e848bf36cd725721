package io.fanwen.cli;

import io.fanwen.output.Refusal;
import java.io.IOException;
import org.apache.commons.cli.Options;

/** One word after {@code fanwen}. Its help stands in the texts under {@code NAME.usage} and {@code NAME.help}. */
interface Command {
    String name();

    /** What it takes besides the options that every command takes. */
    Options options();

    Exit run(Invocation invocation) throws IOException, Usage, Refusal;
}
