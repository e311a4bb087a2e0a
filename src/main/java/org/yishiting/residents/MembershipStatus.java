package org.yishiting.residents;

/** How well a residence is known. PROVISIONAL (先登记后补证) already speaks and takes a stance. */
public enum MembershipStatus {
    PROVISIONAL, CONFIRMED
}
