package org.yishiting.residents;

import org.yishiting.community.ResidentId;

/** A record of the desk was claimed by somebody with an account of their own: what hangs on the record is theirs. Heard in the same transaction. */
public record RecordUnited(ResidentId record, ResidentId own) {}
