package org.yishiting.proposals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.DeskUndo;

/** A proposal that was handed in for somebody at the desk is taken back, as long as there is no answer. */
@Configuration(proxyBeanMethods = false)
class ProposalsUndo {

    @Bean
    DeskUndo undoProposal(Proposals proposals) {
        return DeskUndo.of("Proposals.submit", (given, _) -> given.getFirst(), (person, proposal, _) -> {
            proposals.withdraw(person, ProposalId.parse(proposal));
            return "proposals.undone";
        });
    }
}
