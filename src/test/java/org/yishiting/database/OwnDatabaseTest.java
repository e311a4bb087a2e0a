package org.yishiting.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnDatabaseTest {

    @Test
    void saysWhatIsNeededInsteadOfAnotherKindOfDatabase() {
        assertThatThrownBy(() -> new OwnDatabase(new Address("jdbc:mysql://localhost/yishiting", "", "")).check())
                .isInstanceOf(CannotStart.class).hasMessageContaining("MariaDB 10.11 or newer");
    }
}
