package org.yishiting.residents;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.community.SignedIn;

/** Says who is signed in. */
@Component
public class CurrentActor implements SignedIn {

    /** Nobody while a page is only read. */
    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> it.isAuthenticated() && !(it instanceof AnonymousAuthenticationToken))
                .map(it -> new Actor(ResidentId.parse(it.getName())));
    }

    /** Refuses with {@code residents.actor.signed-out}. */
    @Override
    public Actor get() {
        return find().orElseThrow(() -> new RuleViolation("residents.actor.signed-out"));
    }
}
