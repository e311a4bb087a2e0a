package org.yishiting.residency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.CommunityId;
import org.yishiting.community.DeskUndo;

/** What was declared, shown and founded for somebody at the desk is taken back; a proof as long as nobody has decided on it. */
@Configuration(proxyBeanMethods = false)
class ResidencyUndo {

    @Bean
    DeskUndo undoDeclaration(Residences residences) {
        return DeskUndo.of("Residences.declare", (given, _) -> given.getFirst(), (person, community, _) -> {
            residences.takeBack(person, CommunityId.parse(community));
            return "residency.undone.declaration";
        });
    }

    @Bean
    DeskUndo undoProof(Proofs proofs) {
        return proof("Proofs.show", proofs);
    }

    @Bean
    DeskUndo undoVisit(Proofs proofs) {
        return proof("Proofs.askVisit", proofs);
    }

    @Bean
    DeskUndo undoNeighbours(Proofs proofs) {
        return proof("Proofs.askNeighbours", proofs);
    }

    @Bean
    DeskUndo undoHousehold(Households households) {
        return DeskUndo.of("Households.found", (given, _) -> given.getFirst(), (person, community, _) -> {
            households.leave(person, CommunityId.parse(community));
            return "residency.undone.household";
        });
    }

    private static DeskUndo proof(String act, Proofs proofs) {
        return DeskUndo.of(act, (_, proof) -> proof, (person, proof, _) -> {
            proofs.withdraw(person, ProofId.parse(proof));
            return "residency.undone.proof";
        });
    }
}
