package io.fanwen.config;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with a site's settings, beyond what is wrong with any fields. */
public enum ConfigCode implements Code {
    NO_SITE, MISSING_SETTING, MISSING_IN_ENTRY, PASSWORD_IN_ADDRESS,
    ADDRESS_NOT_WEB, ADDRESS_NO_HOST, ADDRESS_WITH_USER, ADDRESS_WITH_QUERY, ADDRESS_WITH_DOTS,
    NOT_LANGUAGE, UNKNOWN_ZONE, NOT_ZONE, NOT_THEME_NAME, EMPTY_SNIPPET, NOT_SNIPPET_HOST, NOT_RULE_LEVEL, NOT_TOPIC,
    NOT_TARGET_NAME, NO_TARGET_KIND, MISSING_IN_TARGET, NOT_IN_TARGET, SECRET_IN_SETTINGS;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
