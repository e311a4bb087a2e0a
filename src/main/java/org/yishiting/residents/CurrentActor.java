package org.yishiting.residents;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.community.SignedIn;

/** Says who acts: who is signed in, or at the desk the person who is helped there. */
@Component
public class CurrentActor implements SignedIn {

    private final ObjectProvider<Helped> helped;

    CurrentActor(ObjectProvider<Helped> helped) {
        this.helped = helped;
    }

    /** Nobody while a page is only read. */
    @Override
    public Optional<Actor> find() {
        return signedIn().map(it -> helped.stream().flatMap(desk -> desk.by(it).stream()).findFirst()
                .map(resident -> new Actor(resident, it)).orElseGet(() -> new Actor(it)));
    }

    /** Refuses with {@code residents.actor.signed-out}. */
    @Override
    public Actor get() {
        return find().orElseThrow(() -> new RuleViolation("residents.actor.signed-out"));
    }

    /** Whoever signed in on this device, also while helping somebody at the desk. Pages that act for a person ask {@link #find}. */
    public Optional<ResidentId> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> it.isAuthenticated() && !(it instanceof AnonymousAuthenticationToken))
                .map(it -> ResidentId.parse(it.getName()));
    }
}
