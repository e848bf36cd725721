package io.fanwen.output;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
    private final Gate gate = new Gate();

    @Test
    void isSeizedOnlyWhenNobodyIsInside() throws Exception {
        AtomicBoolean seized = new AtomicBoolean();
        Thread end = new Thread(() -> {
            gate.seize();
            seized.set(true);
        });
        Lock inside = gate.enter();

        end.start();
        while (end.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertFalse(seized.get());
        inside.unlock();
        end.join();

        assertTrue(seized.get());
    }

    @Test
    void letsSeveralInAtOnce() throws Exception {
        Lock one = gate.enter();

        CompletableFuture.runAsync(() -> gate.enter().unlock()).get(1, TimeUnit.MINUTES);

        one.unlock();
    }

    @Test
    void letsNobodyInOnceItIsShut() throws Exception {
        AtomicBoolean done = new AtomicBoolean();

        gate.shut(() -> done.set(true));

        assertTrue(done.get());
        assertThrows(IllegalStateException.class, gate::enter);
    }
}
