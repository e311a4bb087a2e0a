package org.yishiting;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;

/** Tells on the console where the portal is, and how to sign in to the demo. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final boolean demo;
    private final List<DemoPart> parts;

    ReadyLine(@Value("${yishiting.demo}") boolean demo, ObjectProvider<DemoPart> parts) {
        this.demo = demo;
        this.parts = parts.orderedStream().toList();
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext portal && portal.getWebServer() != null) {
            log.info("议事厅 is open at http://localhost:{}", portal.getWebServer().getPort());
            if (demo) {
                parts.forEach(part -> part.signIns().forEach(signIn ->
                        log.info("  demo sign-in  {}: {}  password {}", signIn.who(), signIn.name(), signIn.password())));
            }
        }
    }
}
