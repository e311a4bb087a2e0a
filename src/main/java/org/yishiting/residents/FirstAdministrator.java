package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.Offices;

/**
 * Opens an empty portal: whoever reads the log of its start becomes its first administrator. Without a web server, with
 * the demo or once there is an administrator, nothing of this happens.
 */
@Service
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Offices offices;
    private final Registration registration;
    private final boolean demo;
    private final String word = new SecureRandom().ints(12, 0, LETTERS.length())
            .mapToObj(it -> LETTERS.substring(it, it + 1)).collect(Collectors.joining());
    private volatile boolean armed;

    FirstAdministrator(Offices offices, Registration registration, @Value("${yishiting.demo:false}") boolean demo) {
        this.offices = offices;
        this.registration = registration;
        this.demo = demo;
    }

    @EventListener
    void on(WebServerInitializedEvent open) {
        armed = !demo && offices.awaitFirstAdministrator();
        if (armed) {
            log.warn("This portal has no administrator yet. Open /{} and give this word: {}", ResidentsPaths.SETUP, word);
        }
    }

    /** Whether the portal waits for its first administrator. */
    public boolean awaited() {
        if (armed && !offices.awaitFirstAdministrator()) {
            armed = false;
        }
        return armed;
    }

    /** Refuses with {@code residents.setup.word} and with what {@link Registration#register} refuses with. */
    @Transactional
    public Actor become(String wordFromLog, ProvenPhone phone, String nickname, String password) {
        var said = wordFromLog.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        require(awaited() && MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), said), "residents.setup.word");
        var actor = registration.register(phone, nickname, password);
        offices.appointFirstAdministrator(actor.resident());
        armed = false;
        return actor;
    }
}
