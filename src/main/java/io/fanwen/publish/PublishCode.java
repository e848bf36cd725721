package io.fanwen.publish;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** Why a site was not sent. */
public enum PublishCode implements Code {
    NO_TARGETS, UNKNOWN_TARGET, WHICH_TARGET, TARGET_TOUCHES_SITE, TARGET_IS_A_FILE, FOLDER_NOT_EMPTY, LINK_OF_OTHERS, TARGET_BUSY,
    LEDGER_DAMAGED, REMOVES_MOST, IN_THE_WAY, NO_EARLIER_RELEASE, NO_WAY_BACK, SITE_CHANGED,
    SECRETS_OPEN, HOST_UNKNOWN, GIT_MISSING, GIT_BRANCH_OF_OTHERS, GIT_REFUSED, GIT_MOVED, GIT_DENIED, GIT_FAILED,
    STORE_BUSY, UNREACHABLE, CLOCK_WRONG, S3_NO_KEYS, S3_KEY_REFUSED, S3_NO_BUCKET, S3_DENIED, S3_FAILED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
