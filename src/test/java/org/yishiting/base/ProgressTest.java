package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aTerminalSeesABarThatRedrawsItself() {
        run(true, 100);
        assertThat(text()).contains("\rwork [####################                    ] 50 %").endsWith("100 %\n");
    }

    @Test
    void aFileGetsALineForEveryTenth() {
        run(false, 1_000);
        assertThat(text().lines()).hasSize(11).startsWith("work 0 %").endsWith("work 100 %");
    }

    private void run(boolean terminal, int total) {
        try (var progress = new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, "work", total)) {
            for (var done = 0; done <= total; done++) {
                progress.advanceTo(done);
            }
        }
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
