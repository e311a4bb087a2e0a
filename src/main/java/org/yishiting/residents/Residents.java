package org.yishiting.residents;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;

/** What residents are called on pages. Knows nothing else to tell. */
@Service
@Transactional(readOnly = true)
public class Residents {

    private final AccountRepository accounts;

    Residents(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public Optional<String> nicknameOf(ResidentId resident) {
        return accounts.findById(resident).map(Account::nickname);
    }

    /** Those of them that have an account. */
    public Map<ResidentId, String> names(Collection<ResidentId> residents) {
        return residents.isEmpty() ? Map.of()
                : accounts.names(residents).stream().collect(Collectors.toMap(ResidentName::id, ResidentName::nickname));
    }
}
