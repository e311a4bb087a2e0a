package org.yishiting.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.consensus.OpinionMap;
import org.yishiting.consensus.Representative;
import org.yishiting.opendata.SmallCells;

/**
 * Turns the numbers of an opinion map into what may be shown: groups large enough, answers of enough people, points that fit a frame from
 * -1 to 1.
 *
 * @param groups the groups that are shown, largest first
 * @param reach how far from the middle the outermost people stand
 */
record MapFrame(List<Integer> groups, double reach) {

    private static final int MOST_DOTS = 300;
    private static final double OUTERMOST = 0.98;
    private static final int FEWEST_GROUPS = 2;

    static MapFrame of(OpinionMap map) {
        var visible = map.visibleGroups().stream().map(OpinionMap.Group::id).toList();
        var distances = IntStream.range(0, map.participants()).filter(it -> map.groupOf(it) >= 0)
                .mapToDouble(it -> Math.max(Math.abs(map.x(it)), Math.abs(map.y(it)))).sorted().toArray();
        var reach = distances.length == 0 ? 1 : Math.max(1e-9, distances[(int) (OUTERMOST * (distances.length - 1))]);
        return new MapFrame(visible.size() < FEWEST_GROUPS ? List.of() : visible, reach);
    }

    TopicMap topicMap(OpinionMap map, List<StatementView> columns, Instant at) {
        var shown = IntStream.range(0, map.statements()).filter(it -> !map.moderatedOut(it)).boxed().toList();
        var common = groups.isEmpty() ? List.<GroupView>of()
                : map.common().stream().filter(it -> sharedByAll(map, it)).map(it -> view(map, columns, it)).toList();
        return new TopicMap(map.version(), at, shown.stream().map(columns::get).toList(), shown.stream().map(it -> everybody(map, it)).toList(),
                map.participants(), groups.stream().map(it -> map.groups().get(it).size()).toList(), common,
                divided(map).map(it -> view(map, columns, it)).toList(), dots(map));
    }

    /** More than half of every group agree, and of every group enough people answered. */
    private boolean sharedByAll(OpinionMap map, int column) {
        return groups.stream().allMatch(group -> {
            var support = support(map, group, column);
            return support.enough() && 2 * support.agree() > support.seen();
        });
    }

    /** The statements that set each group apart, taken in turn: the first of every group, then the second. */
    private Stream<Integer> divided(OpinionMap map) {
        var own = groups.stream().map(group -> {
            var all = map.representative(group).stream().map(Representative::statement).toList();
            var apart = all.stream().filter(it -> !sharedByAll(map, it)).toList();
            return apart.isEmpty() ? all.stream().limit(1).toList() : apart;
        }).toList();
        var inTurn = new LinkedHashSet<Integer>();
        var longest = own.stream().mapToInt(List::size).max().orElse(0);
        for (var rank = 0; rank < longest; rank++) {
            for (var statements : own) {
                if (rank < statements.size()) {
                    inTurn.add(statements.get(rank));
                }
            }
        }
        return inTurn.stream();
    }

    private GroupView view(OpinionMap map, List<StatementView> columns, int column) {
        return new GroupView(columns.get(column), map.consensus(column), supports(map, column));
    }

    private List<@Nullable Support> supports(OpinionMap map, int column) {
        var all = groups.stream().map(group -> support(map, group, column)).toList();
        var counts = SmallCells.hidden(all.stream().mapToInt(Support::seen).toArray());
        var supports = new ArrayList<@Nullable Support>();
        for (var i = 0; i < all.size(); i++) {
            supports.add(counts.get(i) == null ? null : all.get(i));
        }
        return Collections.unmodifiableList(supports);
    }

    private static Support support(OpinionMap map, int group, int column) {
        var agree = map.agrees(group, column);
        var disagree = map.disagrees(group, column);
        return new Support(agree, map.seen(group, column) - agree - disagree, disagree);
    }

    private static Support everybody(OpinionMap map, int column) {
        var agree = map.agrees(column);
        var disagree = map.disagrees(column);
        return new Support(agree, map.seen(column) - agree - disagree, disagree);
    }

    private List<Dot> dots(OpinionMap map) {
        var people = IntStream.range(0, map.participants()).filter(it -> groups.contains(map.groupOf(it))).toArray();
        var step = Math.max(1, Math.ceilDiv(people.length, MOST_DOTS));
        return Arrays.stream(people).filter(it -> it % step == 0).boxed().flatMap(it -> dot(map, it).stream()).toList();
    }

    /** Where somebody stands; nowhere while they are in no group that is shown. */
    Optional<Dot> dot(OpinionMap map, int participant) {
        var group = groups.indexOf(map.groupOf(participant));
        return group < 0 ? Optional.empty()
                : Optional.of(new Dot(group, Math.clamp(map.x(participant) / reach, -1, 1), Math.clamp(map.y(participant) / reach, -1, 1)));
    }
}
