package org.yishiting.privacy;

import java.time.Instant;
import org.yishiting.community.ResidentId;

/**
 * Somebody agrees no longer. What rests on it is not shown from now on; who keeps copies hides them within 24 hours.
 *
 * @param purpose key of the purpose
 * @param item empty for the purpose as a whole
 */
public record ConsentWithdrawn(ResidentId resident, String purpose, String item, Instant at) {}
