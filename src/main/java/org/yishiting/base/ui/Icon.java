package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Span;

/** The drawn icons, 24 by 24, one stroke. An icon never stands alone: a word is beside it, so it is hidden from screen readers. */
public enum Icon {
    HOME("<path d='M3.5 11.5 12 4l8.5 7.5M6 10v9.5h12V10M10 19.5v-5h4v5'/>"),
    TOPICS("<path d='M4 5h11.5v8.5H9.5L6 16.8v-3.3H4z'/><path d='M18.5 9H20v8h-1.8v2.8L14.8 17H11'/>"),
    PERSON("<circle cx='12' cy='8' r='3.8'/><path d='M4.5 20.5c.6-4.2 3.7-6 7.5-6s6.9 1.8 7.5 6'/>"),
    PEOPLE("<circle cx='9' cy='8.5' r='3.2'/><path d='M2.8 19.5c.5-3.8 3-5.5 6.2-5.5s5.7 1.7 6.2 5.5M15.5 5.5a3.2 3.2 0 0 1 0 6M17.5 14.3c2.2.6 3.4 2.3 3.7 5.2'/>"),
    PLACES("<path d='M6 20.5v-17h12v17M3.5 20.5h17M14.5 12v.1'/>"),
    CALENDAR("<rect x='4' y='5.5' width='16' height='15' rx='2'/><path d='M4 10.3h16M8.5 3.5v4M15.5 3.5v4'/>"),
    CLOCK("<circle cx='12' cy='12' r='8.5'/><path d='M12 7v5.3l3.6 2'/>"),
    PAUSE("<circle cx='12' cy='12' r='8.5'/><path d='M9.8 9v6M14.2 9v6'/>"),
    CHECK("<path d='m4.5 12.8 5 5L19.8 6.5'/>"),
    WARNING("<path d='M12 4 2.8 20h18.4zM12 10v4.7M12 17.3v.1'/>"),
    INFO("<circle cx='12' cy='12' r='8.5'/><path d='M12 11.3v5.2M12 7.9v.1'/>"),
    HELP("<circle cx='12' cy='12' r='8.5'/><path d='M9.4 9.6a2.7 2.7 0 1 1 3.8 2.5c-.8.4-1.2 1-1.2 1.9M12 16.8v.1'/>"),
    CROSS("<path d='m6 6 12 12M18 6 6 18'/>"),
    CIRCLE("<circle cx='12' cy='12' r='7.8'/>"),
    DOTS("<path d='M5.5 12h.1M12 12h.1M18.5 12h.1' stroke-width='3.4'/>"),
    TRANSFER("<path d='M4 8.3h14.5L15 4.8M20 15.7H5.5L9 19.2'/>"),
    OFFLINE("<path d='m3.5 3.5 17 17M8.3 15.8a5.4 5.4 0 0 1 6.2-.9M5.3 12.6a9.6 9.6 0 0 1 5-2.5M2.5 9.2c1.2-1.1 2.6-2 4.2-2.7M13 6.1c3.2.2 6.1 1.3 8.5 3.3M15.7 11c1.1.4 2.1 1 3 1.8M12 19.3v.1'/>"),
    BACK("<path d='M14.5 5.5 8 12l6.5 6.5'/>"),
    OPEN("<path d='m9.5 5.5 6.5 6.5-6.5 6.5'/>"),
    SEARCH("<circle cx='10.5' cy='10.5' r='6'/><path d='m15 15 5.5 5.5'/>"),
    UNDO("<path d='M8.5 4.5 4.3 8.7l4.2 4.2M4.5 8.7h9.7a5.4 5.4 0 0 1 0 10.8H9'/>"),
    WRITE("<path d='m5 19 1-4.2L15.8 5l3.2 3.2L9.2 18z'/>"),
    LISTEN("<path d='M4 9.5v5h3.2L12 18.5v-13L7.2 9.5zM15.3 9a4.2 4.2 0 0 1 0 6M17.8 6.3a8 8 0 0 1 0 11.4'/>"),
    SPEAK("<path d='M4 5h16v11h-8.5L7 20v-4H4z'/>"),
    FLAG("<path d='M6 21V4.3c4-2 8 2 12 0v9.2c-4 2-8-2-12 0'/>"),
    PRINT("<path d='M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z'/>"),
    DOWNLOAD("<path d='M12 4v11M7.3 10.8 12 15.5l4.7-4.7M4.5 20.3h15'/>"),
    LOCK("<rect x='5' y='11' width='14' height='9.5' rx='2'/><path d='M8 11V8a4 4 0 0 1 8 0v3'/>"),
    PHONE("<path d='M6.2 3.8h2.6l1.6 4.3-2 1.5a11.5 11.5 0 0 0 6 6l1.5-2 4.3 1.6v2.6c0 1.5-1.1 2.5-2.5 2.4A15.4 15.4 0 0 1 3.8 6.3c-.1-1.4.9-2.5 2.4-2.5z'/>"),
    SCALES("<path d='M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z'/>"),
    FOLDER("<path d='M3.5 6h6l2 2.5h9v10.5h-17z'/>"),
    BELL("<path d='M6 16.5V11a6 6 0 0 1 12 0v5.5l1.8 2H4.2zM10 20.8h4'/>"),
    BOARD("<path d='M4 4.5h16v11H4zM8.5 20.5l2-5M15.5 20.5l-2-5'/>"),
    CAMERA("<path d='M4 7.5h3.6L9 5h6l1.4 2.5H20v11.5H4z'/><circle cx='12' cy='13' r='3.4'/>"),
    LETTERS("<path d='M3 18 8.3 5.5 13.6 18M4.9 13.8h6.8M15.2 18l2.9-7 2.9 7M16.2 15.6h3.8'/>");

    private final String svg;

    Icon(String paths) {
        this.svg = "<svg viewBox='0 0 24 24'>" + paths + "</svg>";
    }

    public Span draw() {
        var icon = new Span();
        icon.addClassName("ys-i");
        icon.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg);
        return icon;
    }
}
