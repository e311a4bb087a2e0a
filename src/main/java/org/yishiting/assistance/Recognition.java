package org.yishiting.assistance;

/** How those at the desk knew who stood there: just registered, by the code of an earlier receipt, by a code to the phone, by the name given. */
public enum Recognition {
    NEW, CODE, PHONE, NAME
}
