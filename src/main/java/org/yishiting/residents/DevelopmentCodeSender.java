package org.yishiting.residents;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Sends nothing: shows the code on the page and in the log, or with {@code yishiting.codes=log} in the log only. */
@Component
@Fallback
class DevelopmentCodeSender implements CodeSender {

    private static final Logger log = LoggerFactory.getLogger(DevelopmentCodeSender.class);

    private final boolean onPage;

    DevelopmentCodeSender(@Value("${yishiting.codes:page}") String where) {
        this.onPage = where.equals("page");
    }

    @PostConstruct
    void warn() {
        if (onPage) {
            log.warn("DEVELOPMENT: codes are shown on the page, so anybody can claim any phone number. "
                    + "Provide a CodeSender, or set yishiting.codes=log, before people rely on this portal.");
        }
    }

    @Override
    public Optional<String> send(PhoneNumber phone, String code) {
        log.info("DEVELOPMENT: no text message was sent. The code is {}", code);
        return onPage ? Optional.of(code) : Optional.empty();
    }
}
