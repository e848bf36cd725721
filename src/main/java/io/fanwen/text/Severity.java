package io.fanwen.text;

/** How much a diagnostic matters: an error stops a build, a warning and a note do not. */
public enum Severity {
    ERROR, WARNING, NOTE
}
