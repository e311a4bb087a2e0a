package org.yishiting.privacy;

import java.util.List;
import org.yishiting.community.ResidentId;

/** What a module keeps of a person. A bean of each module that keeps something. */
public interface PersonalData {

    /** All of it, for that person's eyes and export, in the language of {@code LocaleContextHolder}; what concerns others is left out. */
    List<Held> of(ResidentId resident);

    /**
     * The person deletes the account, in this transaction: what is theirs alone goes, what others rely on stays under the id, which from now on
     * reads 居民（已注销）. Refuses with a reason where something has to be settled first.
     */
    void erase(ResidentId resident);
}
