package org.yishiting.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where a portal keeps its things, from the same settings of the environment that the portal reads.
 *
 * @param own the operator's own database; null where the one that comes along is used
 */
record Site(DataFolder folder, @Nullable Address own) {

    static Site ofEnvironment() {
        var settings = new StandardEnvironment();
        var url = settings.getProperty("spring.datasource.url");
        return new Site(new DataFolder(Path.of(settings.getProperty("yishiting.data", "data")).toAbsolutePath().normalize()),
                url == null ? null : new Address(url, settings.getProperty("spring.datasource.username", ""), settings.getProperty("spring.datasource.password", "")));
    }
}
