package io.fanwen.output;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** Why a folder is not written to. */
public enum OutputCode implements Code {
    FOLDER_NOT_OURS, FOLDER_HOLDS_SOURCES, FOLDER_IN_SOURCES, FOLDER_IS_HOME, FOLDER_IS_A_FILE, FILE_IN_THE_WAY, LINK_IN_THE_WAY,
    MANIFEST_DAMAGED, JOURNAL_DAMAGED, BUSY;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
