package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the statements that represent a group against the members of all others. */
final class Distinctive {

    private static final int MOST = 5;

    private final StatementCounts own;
    private final StatementCounts others;

    private Distinctive(StatementCounts own, StatementCounts others) {
        this.own = own;
        this.others = others;
    }

    static List<Representative> of(int group, List<StatementCounts> groups, BitSet out, boolean[] columns) {
        StatementCounts others = new StatementCounts(columns.length);
        for (int g = 0; g < groups.size(); g++) {
            for (int j = 0; g != group && j < columns.length; j++) {
                others.agrees[j] += groups.get(g).agrees[j];
                others.disagrees[j] += groups.get(g).disagrees[j];
                others.seen[j] += groups.get(g).seen[j];
            }
        }
        return new Distinctive(groups.get(group), others).choose(out, columns);
    }

    private List<Representative> choose(BitSet out, boolean[] columns) {
        List<Representative> sufficient = new ArrayList<>();
        @Nullable Representative best = null;
        @Nullable Representative bestAgree = null;
        double bestTest = 0;
        for (int j = 0; j < columns.length; j++) {
            if (out.get(j) || !columns[j]) {
                continue;
            }
            Representative agree = agree(j);
            Representative disagree = disagree(j);
            Representative stands = agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
            if (agree.sufficient() || disagree.sufficient()) {
                sufficient.add(stands);
            }
            double test = Math.max(agree.ratioTest(), disagree.ratioTest());
            if (sufficient.isEmpty() && (best == null || test > bestTest)) {
                best = stands;
                bestTest = test;
            }
            if (own.agrees[j] + own.disagrees[j] > 0 && betterAgree(agree, bestAgree == null ? null : agree(bestAgree.statement()))) {
                bestAgree = stands;
            }
        }
        return arranged(sufficient, best, bestAgree);
    }

    private static List<Representative> arranged(List<Representative> sufficient, @Nullable Representative best, @Nullable Representative bestAgree) {
        if (sufficient.isEmpty()) {
            return bestAgree != null ? List.of(bestAgree) : best != null ? List.of(best) : List.of();
        }
        List<Representative> chosen = new ArrayList<>();
        if (bestAgree != null) {
            chosen.add(bestAgree);
        }
        sufficient.stream().filter(r -> bestAgree == null || r.statement() != bestAgree.statement())
                .sorted(Comparator.comparingDouble(Representative::metric).reversed())
                .limit(MOST - chosen.size()).forEach(chosen::add);
        return chosen.stream().sorted(Comparator.comparing(Representative::agree).reversed()).toList();
    }

    private static boolean betterAgree(Representative candidate, @Nullable Representative current) {
        if (current == null) {
            return candidate.shareTest() > Significance.Z || candidate.ratio() > 1 && candidate.share() > 0.5;
        }
        if (current.ratio() > 1) {
            return candidate.metric() > current.metric();
        }
        return candidate.share() * candidate.shareTest() > current.share() * current.shareTest();
    }

    private Representative agree(int j) {
        return representative(j, true, own.agrees[j], others.agrees[j]);
    }

    private Representative disagree(int j) {
        return representative(j, false, own.disagrees[j], others.disagrees[j]);
    }

    private Representative representative(int j, boolean agree, int successes, int otherSuccesses) {
        int seen = own.seen[j];
        int otherSeen = others.seen[j];
        double share = (successes + 1.0) / (seen + 2);
        double shareTest = Significance.proportion(successes, seen);
        double ratio = share / ((otherSuccesses + 1.0) / (otherSeen + 2));
        double ratioTest = Significance.twoProportions(successes, otherSuccesses, seen, otherSeen);
        return new Representative(j, agree, successes, seen, share, shareTest, ratio, ratioTest, ratio * ratioTest * share * shareTest);
    }
}
