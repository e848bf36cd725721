package io.fanwen.heat;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with what is remembered of logs. */
public enum HeatCode implements Code {
    /** Argument: the line. */
    CHUNK_LINE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
