package io.fanwen.publish;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** Why a site was not sent. */
public enum PublishCode implements Code {
    NO_TARGETS, UNKNOWN_TARGET, WHICH_TARGET, TARGET_TOUCHES_SITE, TARGET_IS_A_FILE, FOLDER_NOT_EMPTY, LINK_OF_OTHERS, TARGET_BUSY,
    LEDGER_DAMAGED, REMOVES_MOST, IN_THE_WAY, NO_EARLIER_RELEASE, SITE_CHANGED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
