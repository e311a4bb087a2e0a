package org.yishiting.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.Offices;
import org.yishiting.residents.OpenSession;
import org.yishiting.residents.Sessions;

/** 注销账号: everything that is the person's alone goes, at once; what others rely on stays without the name. */
@Service
@ByOneself
@Transactional
public class Erasure {

    private final ObjectProvider<PersonalData> modules;
    private final AuditLog audit;
    private final Sessions sessions;
    private final Offices offices;
    private final I18NProvider words;

    Erasure(ObjectProvider<PersonalData> modules, AuditLog audit, Sessions sessions, Offices offices, I18NProvider words) {
        this.offices = offices;
        this.words = words;
        this.modules = modules;
        this.audit = audit;
        this.sessions = sessions;
    }

    /**
     * Deletes the account. Every device is signed out but the one that asks, which whoever calls signs out when it has shown the answer. Refuses with the
     * reason of a module where something has to be settled first, as {@code community.office.last-administrator}.
     *
     * @param current the session that asks; null for none
     */
    public void erase(Actor actor, @Nullable HttpSession current) {
        offices.stepDown(actor, words.getTranslation("privacy.held.closed", Locale.SIMPLIFIED_CHINESE));
        var all = modules.orderedStream().toList().reversed();
        all.forEach(it -> it.erase(actor.resident()));
        audit.add(AuditAct.ERASED, null, null, null, "privacy.delete.title", "", all.size());
        var others = sessions.of(actor, current).stream().filter(it -> !it.current()).map(OpenSession::handle).toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // in a thread of its own: whoever asks holds the lock of a page, and must not hold that of another
                Thread.startVirtualThread(() -> others.forEach(it -> sessions.end(actor, it)));
            }
        });
    }
}
