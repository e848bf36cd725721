package io.fanwen.cli;

import io.fanwen.build.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a build has come, on standard error, once it has taken half a second. Nothing of the bar is loaded before.
 */
final class ProgressBars implements Progress, AutoCloseable {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;
    private final Texts texts;
    private final long began = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Stage stage = Stage.READING;
    private volatile int total;
    private volatile AutoCloseable bar;

    ProgressBars(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    @Override
    public synchronized void begin(Stage next, int steps) {
        close();
        stage = next;
        total = steps;
        done.set(0);
    }

    @Override
    public void step() {
        int now = done.incrementAndGet();
        if (bar != null) {
            ((ProgressBar) bar).stepTo(now);
        } else if (System.nanoTime() - began > PATIENCE) {
            show();
        }
    }

    /** Clears the bar's line for what is about to be printed; it is drawn again below. */
    void wipe() {
        if (bar != null) {
            terminal.err().print("\r" + " ".repeat(width() - 1) + "\r");
            terminal.err().flush();
        }
    }

    private synchronized void show() {
        if (bar == null && done.get() < total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(texts.text("build.stage-" + stage.name().toLowerCase(Locale.ROOT)))
                    .setInitialMax(total).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(100)
                    .startsFrom(done.get(), Duration.ZERO).clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), width())).build();
        }
    }

    private int width() {
        String columns = terminal.environment().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            ((ProgressBar) bar).close();
            bar = null;
        }
    }
}
