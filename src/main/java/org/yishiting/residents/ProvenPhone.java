package org.yishiting.residents;

/** Evidence that somebody holds a phone. Only {@link PhoneCheck} hands it out. */
public final class ProvenPhone {

    private final PhoneNumber phone;

    ProvenPhone(PhoneNumber phone) {
        this.phone = phone;
    }

    PhoneNumber phone() {
        return phone;
    }

    /** Enough for the owner to recognise the number. */
    public String hint() {
        return phone.hint();
    }
}
