package org.yishiting.residents;

import java.util.Optional;

/** Brings a code to the owner of a phone. An operator provides a bean that sends text messages; without one the code is shown. */
public interface CodeSender {

    /** Sends, and answers with the code only where the page may show it because nothing was really sent. */
    Optional<String> send(PhoneNumber phone, String code);
}
