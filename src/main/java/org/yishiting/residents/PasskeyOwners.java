package org.yishiting.residents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;

/** Owners of passkeys go by their id; the device shows them their nickname. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcPublicKeyCredentialUserEntityRepository rows;
    private final Residents residents;

    PasskeyOwners(JdbcOperations jdbc, Residents residents) {
        this.rows = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.residents = residents;
    }

    Optional<PublicKeyCredentialUserEntity> known(ResidentId resident) {
        return Optional.ofNullable(rows.findByUsername(resident.toString()));
    }

    /** Spring Security asks for the owner before it makes the first passkey. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        if (!username.matches("[0-9a-f-]{36}")) {
            return null;
        }
        var resident = ResidentId.parse(username);
        return known(resident).orElseGet(() -> residents.nicknameOf(resident).map(nickname -> {
            var owner = ImmutablePublicKeyCredentialUserEntity.builder().id(Bytes.random()).name(username).displayName(nickname).build();
            save(owner);
            return owner;
        }).orElse(null));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return rows.findById(id);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        rows.save(owner);
    }

    @Override
    public void delete(Bytes id) {
        rows.delete(id);
    }
}
