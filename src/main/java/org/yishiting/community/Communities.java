package org.yishiting.community;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places and how they nest. */
@Service
@Transactional(readOnly = true)
public class Communities {

    public Optional<CommunitySummary> byCode(String code) {
        return Optional.empty();
    }

    public Optional<CommunitySummary> find(CommunityId id) {
        return Optional.empty();
    }

    /** Communities that use the portal, by name. */
    public List<CommunitySummary> open() {
        return List.of();
    }
}
