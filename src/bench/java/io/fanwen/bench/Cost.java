package io.fanwen.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run of a program took.
 *
 * @param wall seconds
 * @param cpu  seconds of user and system together, of all threads and children; NaN where there is nothing to tell
 * @param peak memory in megabytes, of the biggest process; NaN where there is nothing to tell
 */
record Cost(double wall, double cpu, double peak) {

    /** Of each figure by itself. */
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::wall), median(costs, Cost::cpu), median(costs, Cost::peak));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
