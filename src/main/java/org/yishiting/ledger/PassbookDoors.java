package org.yishiting.ledger;

import java.util.List;

/** What one can do with a passbook, told by the modules that offer it: claim something, get something for the points. Shown beside the balance. */
public interface PassbookDoors {

    /** @param communityCode of the passbook */
    List<Door> doors(String communityCode);

    /** @param label a message key; @param main the one next act of the page */
    record Door(String label, String path, boolean main) {}
}
