package org.yishiting.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class PlainReportTest {

    @Test
    void tellsWhyTheDatabaseDidNotStartAlsoWhereABeanFailedForIt() {
        var report = new PlainReport(null);
        assertThat(report.reportException(new BeanCreationException("dataSource", "not made", new CannotStart("The database did not start.")))).isTrue();
        assertThat(report.reportException(new BeanCreationException("dataSource", "not made", new IllegalStateException("something else")))).isFalse();
    }
}
