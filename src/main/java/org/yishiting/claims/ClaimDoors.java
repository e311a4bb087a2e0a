package org.yishiting.claims;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.ledger.PassbookDoors;

/** From the passbook to a claim, and to what is about to be posted. */
@Component
@Order(20)
class ClaimDoors implements PassbookDoors {

    @Override
    public List<Door> doors(String communityCode) {
        return List.of(new Door("claims.door.new", ClaimsPaths.claim(communityCode), false), new Door("claims.door.publicity", ClaimsPaths.publicity(communityCode), false));
    }
}
