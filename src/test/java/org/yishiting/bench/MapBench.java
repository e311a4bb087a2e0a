package org.yishiting.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yishiting.consensus.Conversations;
import org.yishiting.consensus.LiveMap;
import org.yishiting.consensus.OpinionMap;
import org.yishiting.consensus.Votes;

/** How long a map takes, and how much it holds. */
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MapBench {

    private static final int VOTES_A_TICK = 1000;

    /** From votes to a map, from nothing. */
    @State(Scope.Benchmark)
    public static class Conversation {

        @Param({"vtaiwan", "10k", "100k"})
        public String size = "";
        Votes votes = Votes.builder().build();

        @Setup
        public void prepare() {
            votes = Conversations.named(size);
        }
    }

    /** Five million votes that go on changing. */
    @State(Scope.Benchmark)
    public static class Live {

        LiveMap map = new LiveMap();
        final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

        @Setup
        public void prepare() {
            map = LiveMap.of(Conversations.named("100k"));
        }

        void vote() {
            map.vote(random.nextInt(map.participants()), random.nextInt(map.statements()), random.nextInt(3) - 1);
        }
    }

    /** As {@link Live}, with new votes before every tick. */
    @State(Scope.Benchmark)
    public static class Dirty extends Live {

        @Setup(Level.Invocation)
        public void voteOn() {
            for (int i = 0; i < VOTES_A_TICK; i++) {
                vote();
            }
        }
    }

    @Benchmark
    public OpinionMap map(Conversation conversation) {
        return OpinionMap.robust(conversation.votes);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(VOTES_A_TICK)
    public void vote(Live live) {
        for (int i = 0; i < VOTES_A_TICK; i++) {
            live.vote();
        }
    }

    @Benchmark
    public OpinionMap tick(Dirty dirty) {
        return dirty.map.tick();
    }

    /** {@code map.vtaiwan}, {@code map.10k}, {@code map.100k}, {@code map.tick.ms} in milliseconds, {@code map.vote.us} in microseconds, {@code map.100k.heapMB}. */
    public static Map<String, Double> measure() throws RunnerException {
        Map<String, Double> measured = new LinkedHashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder().include(MapBench.class.getName()).build()).run()) {
            String size = result.getParams().getParam("size");
            String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            String name = size != null ? "map." + size : method.equals("vote") ? "map.vote.us" : "map.tick.ms";
            measured.put(name, result.getPrimaryResult().getScore());
        }
        measured.put("map.100k.heapMB", retainedMegabytes());
        return measured;
    }

    /** What the votes of five million and a live map of them hold, readers' map included. */
    static double retainedMegabytes() {
        long before = used();
        LiveMap live = LiveMap.of(Conversations.named("100k"));
        long after = used();
        if (live.participants() == 0) {
            throw new AssertionError();
        }
        return (after - before) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Measures and prints a line for each figure. */
    public static void main(String... args) throws RunnerException {
        measure().forEach((name, value) -> System.out.printf("%s %.2f%n", name, value));
    }
}
