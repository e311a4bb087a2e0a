package org.yishiting.oversight.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.ledger.PassbookDoors;
import org.yishiting.oversight.OversightPaths;

/** From the passbook to what the whole community has: the public statement. */
@Component
@Order(40)
class StatementDoor implements PassbookDoors {

    @Override
    public List<Door> doors(String communityCode) {
        return List.of(new Door("oversight.statement.here", OversightPaths.statement(communityCode), false));
    }
}
