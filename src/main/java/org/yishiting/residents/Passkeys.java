package org.yishiting.residents;

import java.util.List;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;

/** The passkeys of a person. They are made and used in the browser, through the end points of Spring Security. */
@Service
@ByOneself
@Transactional
public class Passkeys {

    private final UserCredentialRepository credentials;
    private final PasskeyOwners owners;

    Passkeys(UserCredentialRepository credentials, PasskeyOwners owners) {
        this.credentials = credentials;
        this.owners = owners;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(Actor actor) {
        return records(actor).stream()
                .map(it -> new Passkey(it.getCredentialId().toBase64UrlString(), it.getLabel(), it.getCreated(), it.getLastUsed())).toList();
    }

    /** Forgets one of the person's own. */
    public void remove(Actor actor, String id) {
        records(actor).stream().map(CredentialRecord::getCredentialId).filter(it -> it.toBase64UrlString().equals(id))
                .forEach(credentials::delete);
    }

    private List<CredentialRecord> records(Actor actor) {
        return owners.known(actor.resident())
                .map(PublicKeyCredentialUserEntity::getId).map(credentials::findByUserId).orElse(List.of());
    }
}
