package io.fanwen.build;

/** Hears how far a build has come. Called from several threads. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void step() {}
    };

    /** What takes long. */
    enum Stage { READING, WORD, PAGES, SENDING, IMPORTING, LOGS }

    /** A stage begins that has so many steps. */
    void begin(Stage stage, int total);

    /** A step of the stage is done. */
    void step();
}
