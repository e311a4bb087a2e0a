package org.yishiting.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.ResidentId;

/** On which devices people are signed in. Lives as long as the sessions do, in memory. */
@Service
@ByOneself
public class Sessions implements HttpSessionListener, SessionAuthenticationStrategy {

    private static final String HANDLE = Sessions.class.getName();

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final UserDetailsService people;
    private final Clock clock;

    Sessions(UserDetailsService people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Signs a person in who has just proved who they are. The session gets a new id. */
    public void start(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var person = people.loadUserByUsername(actor.resident().toString());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onAuthentication(authentication, request, response);
    }

    @Override
    public void onAuthentication(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var handle = UUID.randomUUID().toString();
        if (session.getAttribute(HANDLE) instanceof String earlier) {
            open.remove(earlier);
        }
        session.setAttribute(HANDLE, handle);
        open.put(handle, new Open(ResidentId.parse(authentication.getName()), session,
                Device.of(request.getHeader("User-Agent")), clock.instant()));
    }

    /** Where this person is signed in, the latest first. {@code current} is the session that asks. */
    public List<OpenSession> of(Actor actor, @Nullable HttpSession current) {
        var own = current == null ? null : current.getAttribute(HANDLE);
        return open.entrySet().stream()
                .filter(it -> it.getValue().resident().equals(actor.resident()))
                .map(it -> new OpenSession(it.getKey(), it.getValue().device(), it.getValue().since(),
                        it.getValue().lastSeen(), it.getKey().equals(own)))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** Signs one device out. Those of other people are not touched. */
    public void end(Actor actor, String handle) {
        var session = open.get(handle);
        if (session != null && session.resident().equals(actor.resident())) {
            open.remove(handle);
            session.close();
        }
    }

    /** Signs out everywhere but here. */
    public void endOthers(Actor actor, @Nullable HttpSession current) {
        of(actor, current).stream().filter(it -> !it.current()).forEach(it -> end(actor, it.handle()));
    }

    /** Lets offices that were given or ended take effect on what this person may open, wherever signed in. */
    public void renew(ResidentId resident) {
        var person = people.loadUserByUsername(resident.toString());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        open.values().stream().filter(it -> it.resident().equals(resident)).forEach(it -> it.hold(context));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(HANDLE) instanceof String handle) {
            open.remove(handle);
        }
    }

    private record Open(ResidentId resident, HttpSession session, Device device, Instant since) {

        Instant lastSeen() {
            try {
                return Instant.ofEpochMilli(session.getLastAccessedTime());
            } catch (IllegalStateException ended) {
                return since;
            }
        }

        void hold(SecurityContext context) {
            try {
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            } catch (IllegalStateException ended) {
                // it ended meanwhile
            }
        }

        void close() {
            try {
                session.invalidate();
            } catch (IllegalStateException ended) {
                // it ended meanwhile
            }
        }
    }
}
