package org.yishiting.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;

import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;

/** The style sheets in the order in which they must load, and what phones need to put the portal on their home screen. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/page.css")
@Push
@PWA(name = "百姓议事厅", shortName = "议事厅", description = "社区的事，大家商量着办", themeColor = Appearance.PAPER,
        backgroundColor = Appearance.PAPER, offlinePath = "offline.html", offlineResources = {"styles/tokens.css", "styles/page.css"})
public class Appearance implements AppShellConfigurator {

    static final String PAPER = "#f6f2e9";
    static final String NIGHT = "#161a1a";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addFavIcon("icon", "icons/icon.svg", "any");
    }
}
