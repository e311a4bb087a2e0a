package org.yishiting.proposals;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

interface ProposalRepository extends CrudRepository<Proposal, ProposalId> {

    /** Held from the first look at its state until the act is done: of two people at once, the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.id = :id")
    Optional<Proposal> lock(ProposalId id);

    @Query("select p from Proposal p where p.community = :community and p.state <> 'DRAFT' and p.state <> 'WITHDRAWN' order by p.changedAt desc")
    List<Proposal> page(CommunityId community, Pageable page);

    @Query("select count(p) from Proposal p where p.community = :community and p.state <> 'DRAFT' and p.state <> 'WITHDRAWN'")
    long count(CommunityId community);

    @Query("select p from Proposal p where p.community = :community and p.state in :states order by coalesce(p.appealDueAt, p.dueAt), p.submittedAt")
    List<Proposal> in(CommunityId community, Collection<ProposalState> states, Pageable page);

    @Query("select p from Proposal p where p.proposedBy = :resident and p.community = :community order by p.changedAt desc")
    List<Proposal> of(ResidentId resident, CommunityId community, Pageable page);

    @Query("select p from Proposal p where p.topic = :topic order by p.decidedAt")
    List<Proposal> into(TopicId topic);

    @Query("select p from Proposal p where p.againOf = :topic and p.state <> 'DRAFT' and p.state <> 'WITHDRAWN' order by p.submittedAt desc")
    List<Proposal> askingAgain(TopicId topic, Pageable page);

    @Query("select count(p) from Proposal p where p.proposedBy = :resident and p.community = :community and p.behalf = :organisation and p.state <> 'DRAFT'")
    long spokenFor(ResidentId resident, CommunityId community, String organisation);

    @Query("select count(p) from Proposal p where p.proposedBy = :resident and p.community = :community and p.state in ('SUBMITTED', 'SCREENING')")
    long waitingOf(ResidentId resident, CommunityId community);

    /** The community of each that waits for an answer due before then. */
    @Query("select p.community from Proposal p where p.state in ('SUBMITTED', 'SCREENING') and p.dueAt <= :before order by p.dueAt")
    List<CommunityId> due(Instant before, Pageable most);

    @Query("select p.community from Proposal p where p.state = 'APPEALED' and p.appealDueAt <= :before order by p.appealDueAt")
    List<CommunityId> appealDue(Instant before, Pageable most);
}
