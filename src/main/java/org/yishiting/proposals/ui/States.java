package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Seal;
import org.yishiting.policy.Deadlines;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.ProposalsPaths;

/** Where a proposal stands, as badge, deadline and row of a list. */
final class States {

    private States() {}

    static String key(ProposalState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Badge badge(ProposalState state) {
        var name = UI.getCurrent().getTranslation("proposals.state." + key(state));
        return switch (state) {
            case DRAFT -> Badge.plain(Icon.WRITE, name);
            case SUBMITTED, SCREENING, APPEALED -> Badge.soon(name);
            case ACCEPTED, MERGED -> Badge.ok(name);
            case REFERRED -> Badge.info(Icon.TRANSFER, name);
            case DECLINED -> Badge.refused(name);
            case WITHDRAWN -> Badge.plain(Icon.UNDO, name);
        };
    }

    /** The clock of what waits, in working days; nothing where nothing is due. */
    static Optional<DueChip> due(ProposalDetails proposal, Deadlines deadlines) {
        return Optional.ofNullable(proposal.lastDay()).map(it -> due(it, deadlines.workdaysLeft(it)));
    }

    private static DueChip due(LocalDate last, int left) {
        var ui = UI.getCurrent();
        var day = LocalDates.day(last, ui.getLocale());
        if (left < 0) {
            return DueChip.late(ui.getTranslation("proposals.due.late", -left), ui.getTranslation("proposals.due.was", day));
        }
        return left <= 1 ? DueChip.soon(ui.getTranslation("proposals.due.left." + left), ui.getTranslation("base.due.by", day)) : DueChip.workingDays(left, last);
    }

    static String title(ProposalDetails proposal) {
        return proposal.title().isEmpty() ? UI.getCurrent().getTranslation("proposals.unread-title", proposal.number()) : proposal.title();
    }

    private static ListRow row(ProposalDetails proposal, String href, Deadlines deadlines) {
        var row = new ListRow(href, new Seal(UI.getCurrent().getTranslation("proposals.seal")), title(proposal));
        var due = due(proposal, deadlines);
        return due.isPresent() ? row.foot(badge(proposal.state()), due.get()) : row.foot(badge(proposal.state()));
    }

    /** For who wrote it: a draft leads to where it is written on. */
    static ListRow own(ProposalDetails proposal, String code, Deadlines deadlines) {
        return row(proposal, proposal.state() == ProposalState.DRAFT ? ProposalsPaths.draft(code, proposal.id()) : ProposalsPaths.proposal(proposal.id()), deadlines);
    }

    static ListRow row(ProposalDetails proposal, Deadlines deadlines) {
        return row(proposal, ProposalsPaths.proposal(proposal.id()), deadlines);
    }
}
