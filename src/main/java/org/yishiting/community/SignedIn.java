package org.yishiting.community;

/** Who is signed in, for the pages of modules below residents, which answers it. */
public interface SignedIn {

    /** Refuses where nobody is signed in. */
    Actor get();
}
