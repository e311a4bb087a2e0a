package org.yishiting.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawTest {

    private static final int TRIES = 300;
    private static final List<String> KEYS = List.of(SeatGroup.OWNERS, SeatGroup.TENANTS, SeatGroup.NEW_RESIDENTS, SeatGroup.AFFECTED, SeatGroup.EXPERTS);

    @TempDir Path folder;

    /** What the lines of Python in docs/draw.md answer for the same list. */
    @Test
    @Tag("P28")
    void drawsWhatThePublishedLinesDraw() {
        var input = hearing();

        assertThat(seats(input, "owners")).containsExactly("003", "006", "012");
        assertThat(seats(input, "tenants")).containsExactly("011", "004");
        assertThat(seats(input, "new-residents")).containsExactly("008");
        assertThat(seats(input, "experts")).containsExactly("007", "005");
        assertThat(input.listFingerprint()).isEqualTo("2d592113d953f0db84b37747b07c4147365bc13583ad58692266e2be3bbe1285");
        assertThat(Seed.commitment(input.seed())).isEqualTo("6c8f8288e3e1dc9fbbad53da9067ce33180ef482e724e592ac1d72e6f54d7cc1");
    }

    @Test
    @Tag("P28")
    void theOrderOfTheListChangesNothing() {
        for (var one = 0; one < TRIES; one++) {
            var random = new Random(one);
            var input = any(random);
            var shuffled = new ArrayList<>(input.entries());
            Collections.shuffle(shuffled, random);
            assertThat(Draw.run(new DrawInput(input.title(), input.seed(), input.spoken(), input.groups(), shuffled))).isEqualTo(Draw.run(input));
        }
    }

    @Test
    @Tag("P28")
    void quotasAreKept() {
        for (var one = 0; one < TRIES; one++) {
            var input = any(new Random(one));
            var result = Draw.run(input);
            var sitting = result.seats().stream().map(Seat::ref).filter(Objects::nonNull).toList();
            assertThat(sitting).as("nobody sits twice").doesNotHaveDuplicates();
            assertThat(result.seats()).extracting(Seat::number).containsExactlyElementsOf(IntStream.rangeClosed(1, result.seats().size()).boxed().toList());
            for (var group : input.groups()) {
                var seats = result.seats().stream().filter(it -> it.group().equals(group.key())).toList();
                var belonging = input.entries().stream().filter(it -> it.groups().contains(group.key())).map(Entry::ref).toList();
                assertThat(seats).hasSize(group.seats());
                var vacant = seats.stream().anyMatch(it -> it.ref() == null);
                if (group.reserved()) {
                    assertThat(belonging).containsAll(seats.stream().map(Seat::ref).filter(Objects::nonNull).toList());
                    assertThat(vacant && !sitting.containsAll(belonging)).as("a reserved seat is empty while one of them waits").isFalse();
                } else {
                    assertThat(vacant && sitting.size() < input.entries().size()).as("a seat is empty while somebody waits").isFalse();
                }
                assertThat(result.waitingFor(group.key())).containsExactlyInAnyOrderElementsOf(belonging.stream().filter(it -> !sitting.contains(it)).toList());
            }
        }
    }

    @Test
    void everybodyOfAGroupIsAsLikely() {
        var entries = IntStream.rangeClosed(1, 10).mapToObj(it -> new Entry("%03d".formatted(it), List.of(SeatGroup.OWNERS))).toList();
        var drawn = new HashMap<String, Integer>();
        for (var seed = 0; seed < 4_000; seed++) {
            Draw.run(new DrawInput("听证会", "seed" + seed, "", List.of(new SeatGroup(SeatGroup.OWNERS, 3, false)), entries)).seats()
                    .forEach(it -> drawn.merge(String.valueOf(it.ref()), 1, Integer::sum));
        }
        assertThat(drawn).hasSize(10).allSatisfy((_, often) -> assertThat(often).isBetween(1_050, 1_350));
    }

    @Test
    void neitherTheSeedNorTheWitnessAloneDecides() {
        var input = hearing();
        var sameSeed = IntStream.range(0, 50).mapToObj(it -> Draw.run(new DrawInput(input.title(), input.seed(), "" + it, input.groups(), input.entries()))).distinct();
        var sameWords = IntStream.range(0, 50).mapToObj(it -> Draw.run(new DrawInput(input.title(), Seed.next(), "4071", input.groups(), input.entries()))).distinct();
        assertThat(sameSeed.count()).isGreaterThan(40);
        assertThat(sameWords.count()).isGreaterThan(40);
    }

    @Test
    @Tag("P28")
    void whoIsAffectedHasReservedSeatsOrNothingIsAnnounced() {
        var plan = List.of(new SeatGroup(SeatGroup.OWNERS, 6, false), new SeatGroup(SeatGroup.TENANTS, 3, true), new SeatGroup(SeatGroup.NEW_RESIDENTS, 0, true));
        assertThat(Draw.withoutReservedSeat(plan, List.of(SeatGroup.TENANTS))).isEmpty();
        assertThat(Draw.withoutReservedSeat(plan, List.of(SeatGroup.TENANTS, SeatGroup.NEW_RESIDENTS))).containsExactly(SeatGroup.NEW_RESIDENTS);
        assertThat(Draw.withoutReservedSeat(plan, List.of(SeatGroup.OWNERS))).containsExactly(SeatGroup.OWNERS);
    }

    @Test
    void whatCannotBeDrawnFromIsRefused() {
        var owners = List.of(new SeatGroup(SeatGroup.OWNERS, 1, false));
        refuses("twice", () -> new DrawInput("听证会", "seed", "", owners, List.of(new Entry("1", List.of(SeatGroup.OWNERS)), new Entry("1", List.of(SeatGroup.OWNERS)))));
        refuses("no seats", () -> new DrawInput("听证会", "seed", "", owners, List.of(new Entry("1", List.of(SeatGroup.TENANTS)))));
        refuses("one line", () -> new DrawInput("听证会", "se\ned", "", owners, List.of()));
        refuses("seats", () -> new SeatGroup(SeatGroup.OWNERS, -1, false));
        refuses("no group", () -> new Entry("1", List.of()));
        var right = new DrawInput("听证会", "seed", "", owners, List.of(new Entry("1", List.of(SeatGroup.OWNERS))));
        assertThat(right.entries()).as("one entry of a group with a seat is enough to draw from").hasSize(1);
    }

    @Test
    @Tag("P28")
    void anybodyDrawsAgainFromTheFile() throws IOException {
        var file = DrawFile.draw(hearing());
        assertThat(DrawFile.parse(file.json())).isEqualTo(file);
        assertThat(command(file.json())).isZero();
        assertThat(said).contains("北门集中充电点听证会", "list has its fingerprint", "seats are as published").containsPattern("5  tenants +004");

        assertThat(command(file.json().replace("\"ref\" : \"004\"", "\"ref\" : \"005\""))).isNotZero();
        assertThat(command(file.json().replaceFirst("\"spoken\" : \"4071\"", "\"spoken\" : \"4072\""))).isEqualTo(1);
        assertThat(said).contains("seats ARE NOT as published");
        assertThat(command(file.json().replace("6d2f1c0a", "7d2f1c0a"))).isEqualTo(1);
        assertThat(said).contains("seed IS NOT the one that was bound");
        assertThat(command("{}")).isEqualTo(2);
        assertThat(command("no JSON")).isEqualTo(2);
    }

    private String said = "";

    private int command(String json) throws IOException {
        var path = Files.writeString(folder.resolve("draw.json"), json);
        var out = new ByteArrayOutputStream();
        var code = DrawCommand.run(List.of(path.toString()), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static List<String> seats(DrawInput input, String group) {
        return Draw.run(input).seats().stream().filter(it -> it.group().equals(group)).map(it -> String.valueOf(it.ref())).toList();
    }

    private static DrawInput hearing() {
        var groups = List.of(new SeatGroup("owners", 3, false), new SeatGroup("tenants", 2, true), new SeatGroup("new-residents", 1, true), new SeatGroup("experts", 2, false));
        var entries = IntStream.rangeClosed(1, 12).mapToObj(it -> new Entry("%03d".formatted(it),
                it % 3 == 0 ? List.of("owners") : it % 4 == 0 ? List.of("tenants", "new-residents") : it % 2 == 1 ? List.of("tenants") : List.of("owners"))).toList();
        return new DrawInput("北门集中充电点听证会", "6d2f1c0a9b8e7d6c5b4a39281706f5e4", "4071", groups, entries);
    }

    private static DrawInput any(Random random) {
        var groups = KEYS.stream().limit(1 + random.nextInt(KEYS.size())).map(it -> new SeatGroup(it, random.nextInt(6), random.nextBoolean())).toList();
        var entries = IntStream.range(0, random.nextInt(40)).mapToObj(it -> new Entry("%03d".formatted(it), Stream.generate(() -> groups.get(random.nextInt(groups.size())).key())
                .limit(3).distinct().limit(1 + random.nextInt(3)).toList())).toList();
        return new DrawInput("听证会", "seed " + random.nextInt(), random.nextBoolean() ? "" : "1234", groups, entries);
    }

    private static void refuses(String why, Runnable act) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(act::run).withMessageContaining(why);
    }
}
