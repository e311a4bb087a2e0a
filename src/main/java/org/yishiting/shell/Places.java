package org.yishiting.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The pages of the menu that are open to whoever looks. Vaadin asks every route at every call; the answer depends on the offices alone. */
@Component
class Places {

    private final Map<Set<String>, List<MenuEntry>> open = new ConcurrentHashMap<>();

    List<MenuEntry> open() {
        return open.computeIfAbsent(authorities(), _ -> MenuConfiguration.getMenuEntries());
    }

    private static Set<String> authorities() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).stream().flatMap(it -> it.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet());
    }
}
