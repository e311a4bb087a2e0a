package org.yishiting.actions.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.Grade;
import org.yishiting.actions.ReviewResult;
import org.yishiting.actions.ReviewView;
import org.yishiting.actions.Verdicts;
import org.yishiting.hall.TopicId;
import org.yishiting.opendata.SmallCells;

/** Deeds and verdicts as open data: offices instead of persons, counts below ten left out. */
@Component
class VerdictData {

    private final Deeds deeds;
    private final Verdicts verdicts;

    VerdictData(Deeds deeds, Verdicts verdicts) {
        this.deeds = deeds;
        this.verdicts = verdicts;
    }

    record DeedItem(int number, int round, String promise, @Nullable String responsible, String status, @Nullable LocalDate firstDue, @Nullable LocalDate due,
            @Nullable Integer workingDaysLeft, int extensions, @Nullable LocalDate endedOn, @Nullable String result, List<StepItem> steps) {}

    record StepItem(int number, String what, @Nullable LocalDate due, @Nullable LocalDate doneOn, @Nullable LocalDate droppedOn, @Nullable String droppedWhy) {}

    record VerdictItem(int round, LocalDate from, LocalDate until, @Nullable Integer entitled, @Nullable Integer given, @Nullable Integer contentPercent,
            int passPercent, int least, Map<String, @Nullable Integer> grades, @Nullable ReviewResult result) {}

    List<DeedItem> deeds(TopicId topic) {
        return deeds.of(topic).stream().map(it -> {
            var owner = it.owner();
            return new DeedItem(it.position(), it.round(), it.promise(), owner == null ? null : owner.office().isEmpty() ? owner.name() : owner.office(),
                    it.status().name(), it.firstDue(), it.due(), it.status().ended() || it.due() == null ? null : it.workdays(), it.extensions(), it.endedOn(), it.result(), steps(it));
        }).toList();
    }

    private static List<StepItem> steps(DeedView deed) {
        return IntStream.range(0, deed.steps().size()).mapToObj(number -> {
            var step = deed.steps().get(number);
            return new StepItem(number + 1, step.what(), step.due(), step.doneOn(), step.droppedOn(), step.droppedWhy());
        }).toList();
    }

    List<VerdictItem> verdicts(TopicId topic) {
        return verdicts.of(topic).stream().map(VerdictData::item).toList();
    }

    private static VerdictItem item(ReviewView review) {
        var shown = SmallCells.hidden(List.of(Grade.values()).stream().mapToInt(it -> review.counts().getOrDefault(it, 0)).toArray());
        var grades = new LinkedHashMap<String, @Nullable Integer>();
        for (var grade : Grade.values()) {
            grades.put(grade.name().toLowerCase(Locale.ROOT).replace('_', '-'), shown.get(grade.ordinal()));
        }
        var given = SmallCells.hidden(review.given()).getFirst();
        return new VerdictItem(review.round(), review.opensOn(), review.closesOn(), SmallCells.hidden(review.entitled()).getFirst(), given,
                given == null || !review.enough() ? null : review.percent(), review.passPercent(), review.least(), grades, review.result());
    }
}
