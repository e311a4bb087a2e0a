package org.yishiting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.yishiting.browser.Portal;

/** A portal with the demo is taken along while it runs, and stands again in an empty folder. */
class BackupIT {

    private static final Path PLACE = Path.of("target", "portal", "backup").toAbsolutePath();
    private static final Map<String, String> SECRET = Map.of(Passphrase.VARIABLE, "月到松间 and twelve more");

    @Test
    void whatIsBackedUpWhileThePortalRunsStandsAgainInAnEmptyFolder() throws IOException, SQLException {
        var portal = Portal.shared();
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
        var file = PLACE.resolve("portal.backup");
        var folder = PLACE.resolve("data");

        var backup = Portal.command(portal.data(), SECRET, "backup", file.toString());
        assertThat(backup.code()).as(backup.said()).isZero();
        assertThat(backup.said()).contains("tables", "triggers", "encrypted");
        assertThat(Portal.command(portal.data(), SECRET, "backup", file.toString()).said()).contains("already");

        var filled = Portal.command(portal.data(), SECRET, "restore", file.toString());
        assertThat(filled.code()).isEqualTo(1);
        assertThat(filled.said()).contains("not empty");
        var wrong = Portal.command(folder, Map.of(Passphrase.VARIABLE, "something else entirely"), "restore", file.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.said()).contains("passphrase does not fit").doesNotContain("Exception");
        assertThat(folder).doesNotExist();

        var restored = Portal.command(folder, SECRET, "restore", file.toString());
        assertThat(restored.code()).as(restored.said()).isZero();
        assertThat(restored.said()).contains("Restored: ", "records, all as entered", "entries, all as posted").doesNotContain("differs");
        assertThat(Files.readString(folder.resolve("secret"))).isEqualTo(Files.readString(portal.data().resolve("secret")));
        assertThat(folder.resolve("photos")).isDirectoryRecursivelyContaining("glob:**.jpg");
        whatIsEnteredStaysAsItIs(folder);
    }

    private static void whatIsEnteredStaysAsItIs(Path folder) throws SQLException {
        var there = new DataFolder(folder);
        var server = new EmbeddedServer(there);
        server.start();
        try (var connection = server.address().connect(); var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.executeUpdate("update records_record set title = 'x'")).withMessageContaining("not changed");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.executeUpdate("delete from ledger_entry"));
        } finally {
            server.stop();
        }
    }
}
