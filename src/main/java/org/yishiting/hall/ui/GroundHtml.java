package org.yishiting.hall.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.Dot;
import org.yishiting.hall.GroupView;
import org.yishiting.hall.Support;
import org.yishiting.hall.TopicMap;

/**
 * What all sides share, what sets them apart, the map, and the table that says the same, as plain HTML. Made once for each state of a topic
 * and shown by every page, so that a visitor costs no more than the text.
 */
final class GroundHtml {

    /** Looks up words in one language. */
    interface Words {
        String say(String key, Object... args);
    }

    private static final int SHOWN = 5;
    private static final int MAP_WIDTH = 300;
    private static final int MAP_HEIGHT = 260;
    private static final int MARGIN = 34;
    /** People who answered alike stand beside one another, not on top: as seeds in a sunflower, within so many units. */
    private static final double SPREAD = 9;

    private static final double GOLDEN_ANGLE = 2.399963;
    private static final String[] HUES = {"indigo", "ochre", "plum", "moss", "jade"};
    private static final String[] SHAPES = {
        "<circle cx=\"7\" cy=\"7\" r=\"5\" %s/>",
        "<path d=\"M2.500 2.500h9v9h-9z\" %s/>",
        "<path d=\"M1.500 12h11L7 2z\" %s/>",
        "<path d=\"M7 1l6 6-6 6-6-6z\" %s/>",
        "<path d=\"M1.500 2h11L7 12z\" %s/>"
    };

    private final TopicMap map;
    private final Words words;

    GroundHtml(TopicMap map, Words words) {
        this.map = map;
        this.words = words;
    }

    /** The four parts below one another, each a section with a heading. */
    String all() {
        return map.groups().isEmpty() ? lists(true) : lists(true) + picture();
    }

    /** What paper shows: the first of each list, and neither picture nor table, because the bars carry their figures. */
    String printed() {
        return lists(false);
    }

    private String lists(boolean foldedToo) {
        if (map.groups().isEmpty()) {
            return "<section class=\"ys-card ys-empty-ground\" data-part=\"none\"><h2>%s</h2><p>%s</p></section>"
                    .formatted(say("hall.ground.common"), say("hall.ground.too-few", Support.LEAST));
        }
        return list(foldedToo, "common", map.common(), say("hall.ground.common-hint", map.groups().size()), say("hall.ground.common-none"))
                + list(foldedToo, "divided", map.divided(), say("hall.ground.divided-hint"), say("hall.ground.divided-none"));
    }

    private String list(boolean foldedToo, String part, List<GroupView> views, String hint, String none) {
        var html = new StringBuilder("<section data-part=\"%s\"><div class=\"ys-h2\"><h2>%s</h2>".formatted(part, say("hall.ground." + part)));
        if (views.isEmpty()) {
            return html.append("</div><p class=\"ys-card\">").append(none).append("</p></section>").toString();
        }
        html.append("<span class=\"ys-meta ys-nb\">").append(say("hall.ground.count", views.size())).append("</span></div><p class=\"ys-h2-hint\">").append(hint)
                .append("</p><ul class=\"ys-card ys-card-flush ys-views\">");
        views.stream().limit(SHOWN).forEach(it -> html.append(view(it)));
        html.append("</ul>");
        if (foldedToo && views.size() > SHOWN) {
            html.append("<details class=\"ys-more\"><summary>").append(say("hall.ground.more", views.size() - SHOWN))
                    .append("</summary><ul class=\"ys-card ys-card-flush ys-views\">");
            views.stream().skip(SHOWN).forEach(it -> html.append(view(it)));
            html.append("</ul></details>");
        }
        if (part.equals("divided")) {
            html.append(key());
        }
        return html.append("</section>").toString();
    }

    private String view(GroupView view) {
        var html = new StringBuilder("<li class=\"ys-view\" data-id=\"%d\"><q>%s</q><ul class=\"ys-groups\">"
                .formatted(view.statement().number(), htmlEscape(view.statement().text())));
        for (var group = 0; group < view.groups().size(); group++) {
            html.append("<li>").append(glyph(group, say("hall.group.name." + group))).append(bar(view.groups().get(group))).append("</li>");
        }
        return html.append("</ul></li>").toString();
    }

    private String bar(@Nullable Support support) {
        if (support == null) {
            return "<span class=\"ys-bar\" aria-hidden=\"true\"></span><span class=\"ys-soft\">%s</span>".formatted(say("hall.ground.few"));
        }
        var seen = Math.max(1, support.seen());
        return """
                <span class="ys-bar" aria-hidden="true"><i class="a ys-w%d"></i><i class="p ys-w%d"></i><i class="d ys-w%d"></i></span>\
                <span>%s</span>""".formatted(100 * support.agree() / seen, 100 * support.pass() / seen, 100 * support.disagree() / seen,
                say("hall.ground.agree", support.percent()));
    }

    private String key() {
        return """
                <div class="ys-key ys-mt3"><span><i class="a"></i>%s</span><span><i class="p"></i>%s</span><span><i class="d"></i>%s</span></div>"""
                .formatted(say("hall.stance.agree"), say("hall.stance.pass"), say("hall.stance.disagree"));
    }

    private static String glyph(int group, String name) {
        return "<span class=\"ys-glyph\"><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\">%s</svg>%s</span>"
                .formatted(SHAPES[group].formatted("class=\"ys-fill-" + HUES[group] + "\""), name);
    }

    private String picture() {
        var sizes = IntStream.range(0, map.groups().size())
                .mapToObj(it -> say("hall.map.group", say("hall.group.name." + it), map.groups().get(it))).toList();
        var described = say("hall.map.described", map.participants(), map.groups().size(), String.join(say("hall.map.and"), sizes));
        return """
                <section class="ys-noelder" data-part="map"><div class="ys-h2"><h2>%s</h2></div><p class="ys-h2-hint">%s</p>\
                <div class="ys-card ys-mapgrid"><figure><div class="ys-mapbox"><svg class="ys-map" viewBox="0 0 %d %d" role="img" aria-label="%s">%s</svg></div>\
                <figcaption class="ys-meta ys-mt2">%s</figcaption></figure>%s</div></section>"""
                .formatted(say("hall.map.title"), say("hall.map.hint"), MAP_WIDTH, MAP_HEIGHT, htmlEscape(described), drawing(),
                        say("hall.map.caption", map.participants()), table());
    }

    private String drawing() {
        var html = new StringBuilder();
        for (var group = 0; group < map.groups().size(); group++) {
            var wanted = group;
            var points = map.dots().stream().filter(it -> it.group() == wanted).map(GroundHtml::place).toList();
            html.append("<path class=\"ys-hull ys-hull-%s\" d=\"%s\"/>".formatted(HUES[group], outline(points)));
        }
        var person = 0;
        for (var dot : map.dots()) {
            var at = place(dot);
            var angle = GOLDEN_ANGLE * person;
            var aside = SPREAD * Math.sqrt(person++ % 16 / 16.0);
            html.append("<g transform=\"translate(%.1f %.1f) scale(.36)\">%s</g>".formatted(at[0] - 2.5 + aside * Math.cos(angle), at[1] - 2.5 + aside * Math.sin(angle),
                    SHAPES[dot.group()].formatted("class=\"ys-fill-" + HUES[dot.group()] + "\"")));
        }
        for (var group = 0; group < map.groups().size(); group++) {
            var wanted = group;
            var points = map.dots().stream().filter(it -> it.group() == wanted).map(GroundHtml::place).toList();
            var x = points.stream().mapToDouble(it -> it[0]).average().orElse(MAP_WIDTH / 2.0);
            var top = points.stream().mapToDouble(it -> it[1]).min().orElse(MARGIN);
            html.append("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\"><tspan class=\"ys-strong\">%s</tspan> %s</text>".formatted(
                    Math.clamp(x, 46, MAP_WIDTH - 46), Math.max(13, top - 21), say("hall.group.name." + group), say("hall.map.people", map.groups().get(group))));
        }
        return html.toString();
    }

    /** Where a point between -1 and 1 comes to lie on the map. */
    static double[] place(Dot dot) {
        return new double[] {
            MARGIN + (dot.x() + 1) / 2 * (MAP_WIDTH - 2 * MARGIN), MARGIN + (1 - dot.y()) / 2 * (MAP_HEIGHT - 2 * MARGIN)
        };
    }

    static double percentX(Dot dot) {
        return 100 * place(dot)[0] / MAP_WIDTH;
    }

    static double percentY(Dot dot) {
        return 100 * place(dot)[1] / MAP_HEIGHT;
    }

    /** The convex hull (Andrew's monotone chain); a broad round stroke of the same colour makes it a soft island. */
    private static String outline(List<double[]> points) {
        var sorted = points.stream().sorted((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1])).toList();
        var hull = new ArrayList<double[]>();
        for (var turn = 0; turn < 2; turn++) {
            var start = hull.size();
            for (var point : turn == 0 ? sorted : sorted.reversed()) {
                while (hull.size() >= start + 2 && cross(hull.get(hull.size() - 2), hull.getLast(), point) <= 0) {
                    hull.removeLast();
                }
                hull.add(point);
            }
            if (!hull.isEmpty()) {
                hull.removeLast();
            }
        }
        var path = new StringBuilder();
        for (var point : hull.isEmpty() ? sorted : hull) {
            path.append("%s%.1f %.1f".formatted(path.isEmpty() ? "M" : "L", point[0], point[1]));
        }
        return path.append("z").toString();
    }

    private static double cross(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    private String table() {
        var rows = new LinkedHashSet<GroupView>(map.common().stream().limit(SHOWN).toList());
        rows.addAll(map.divided().stream().limit(SHOWN).toList());
        var html = new StringBuilder("<table class=\"ys-table\"><caption>%s</caption><thead><tr><th scope=\"col\">%s</th>"
                .formatted(say("hall.map.table"), say("hall.map.statement")));
        for (var group = 0; group < map.groups().size(); group++) {
            html.append("<th scope=\"col\" class=\"r\">").append(glyph(group, say("hall.group.letter." + group))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr><th scope=\"row\">").append(htmlEscape(row.statement().text())).append("</th>");
            for (var support : row.groups()) {
                html.append("<td class=\"r\">").append(support == null ? say("hall.ground.dash") : support.percent() + "%").append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String say(String key, Object... args) {
        return words.say(key, args);
    }
}
