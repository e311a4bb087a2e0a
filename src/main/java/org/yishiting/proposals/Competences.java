package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The competence lists of communities (自治、协助、负面清单). They hint while a proposal is screened; people decide. */
@Service
@Transactional
public class Competences {

    private final JdbcClient jdbc;
    private final Offices offices;

    Competences(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Transactional(readOnly = true)
    public List<CompetenceEntry> of(CommunityId community) {
        return jdbc.sql("""
                select entry_id, kind, position, text, hints, referral from proposals_competence where community_id = ?
                order by field(kind, 'SELF', 'ASSIST', 'NEGATIVE'), position""").param(community.toString())
                .query((row, _) -> new CompetenceEntry(EntryId.parse(row.getString(1)), CompetenceKind.valueOf(row.getString(2)), row.getInt(3),
                        row.getString(4), row.getString(5), row.getString(6))).list();
    }

    /** The lines whose words occur in a text, those that say it is not for the community first. */
    @Transactional(readOnly = true)
    public List<CompetenceEntry> hinted(CommunityId community, String text) {
        return of(community).stream().filter(it -> it.words().stream().anyMatch(text::contains)).sorted((a, b) -> b.kind().compareTo(a.kind())).toList();
    }

    /** Adds a line at the end of its list. For convenors and committee staff. */
    public void add(Actor actor, CommunityId community, CompetenceKind kind, String text, String hints, String referral) {
        requireKeeper(actor, community);
        var words = PlainText.line(text);
        require(!words.isEmpty() && words.length() <= 100, "proposals.competence.text");
        jdbc.sql("""
                insert into proposals_competence (entry_id, community_id, kind, position, text, hints, referral)
                select :id, :community, :kind, coalesce(max(position), 0) + 1, :text, :hints, :referral from proposals_competence
                where community_id = :community and kind = :kind""")
                .param("id", EntryId.next().toString()).param("community", community.toString()).param("kind", kind.name()).param("text", words)
                .param("hints", PlainText.line(hints)).param("referral", PlainText.line(referral)).update();
    }

    /** Takes a line out; the others keep their numbers. For convenors and committee staff of its community. */
    public void remove(Actor actor, CommunityId community, EntryId entry) {
        requireKeeper(actor, community);
        require(jdbc.sql("delete from proposals_competence where entry_id = ? and community_id = ?").params(entry.toString(), community.toString()).update() > 0,
                "proposals.competence.gone");
    }

    private void requireKeeper(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.CONVENOR, Office.COMMITTEE_STAFF);
    }
}
