package org.yishiting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yishiting.TestDatabase;
import org.yishiting.community.Communities;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.residents.ResidentsFixtures;

/** Whatever is asked of the open API, the open pages and the exports: an answer, or a refusal that says what is wrong. */
@SpringBootTest
@Import(TestDatabase.class)
class FuzzTest {

    private static final int TRIES = 40;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^:}]+(?::((?:[^{}]|\\{[^}]*})*))?}");
    private static final List<String> ODD = List.of("", "0", "-1", "1", "20", "9999999999999999999", "2147483648", "NaN", "null", "true", "2026-13-45", "2026-02", "2026-1", "9999-12", "0000-00", "-2026-11",
            "speak", "SPEAK", "停车", "💥", "\u0000", "a\u0007b", "'\"; drop table hall_topic; --", "<script>", "${7*7}", "%", "%25", "_", "..", "../../etc/passwd", "a/b", "a\\b", "x".repeat(5000), "\uD800",
            "00000000-0000-0000-0000-000000000000", "990101001001", "2026-1x", "2026-00000000000000000001");
    private static final List<String> ASKED = List.of("page", "size", "step", "q", "month", "quarter", "kind", "year", "about", "lang", "language");
    private static final List<String> WANTED = List.of("*/*", "application/json", "text/csv", "text/html", "application/xml", "nonsense", "a/b;q=x", "");

    @Autowired WebApplicationContext context;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Communities communities;

    @Test
    void nothingThatIsAskedEndsInAnErrorOfOurs() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var place = ResidentsFixtures.place(context);
        var meeting = MinutesFixtures.issued(context, place, MeetingKind.COUNCIL, 3);
        var real = List.of(String.valueOf(communities.find(place).orElseThrow().code()), meeting.id().toString(), "2026-1");
        var chance = new Random(48);
        var ended = new ArrayList<String>();
        var answers = new TreeSet<Integer>();
        for (var path : paths()) {
            for (var time = 0; time < TRIES; time++) {
                var request = MockMvcRequestBuilders.get(URI.create("http://localhost" + filled(path, real, chance) + query(chance)))
                        .header(HttpHeaders.ACCEPT, any(WANTED, chance)).header(HttpHeaders.IF_NONE_MATCH, any(ODD, chance).replaceAll("\\p{Cntrl}", ""))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, any(List.of("zh-CN", "en", "xx-", "*", ""), chance)).header(HttpHeaders.RANGE, any(List.of("bytes=0-1", "bytes=9-1", "x"), chance));
                // Each from an address of its own: how often one may ask is tested elsewhere.
                var from = "203.0." + chance.nextInt(256) + "." + chance.nextInt(256);
                try {
                    var status = mvc.perform(request.with(it -> {
                        it.setRemoteAddr(from);
                        return it;
                    })).andReturn().getResponse().getStatus();
                    answers.add(status);
                    if (status >= 500) {
                        ended.add(status + " " + path + " as " + request.buildRequest(context.getServletContext()).getRequestURI());
                    }
                } catch (Exception e) {
                    ended.add(e + " " + path);
                }
            }
        }
        assertThat(ended).isEmpty();
        assertThat(answers).as("some are answered, some refused").contains(200, 400, 404);
    }

    private List<String> paths() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream().flatMap(it -> it.getPatternValues().stream())
                .filter(it -> !it.startsWith("/actuator") && !it.startsWith("/error")).sorted().toList();
    }

    private static String filled(String path, List<String> real, Random chance) {
        // What a path does not take belongs to the pages, and those to the browser tests.
        return VARIABLE.matcher(path).replaceAll(variable -> {
            var choice = chance.nextInt(3) > 0 ? real : ODD;
            var fitting = Stream.concat(choice.stream(), ODD.stream()).filter(it -> variable.group(1) == null || it.matches(variable.group(1))).toList();
            return Matcher.quoteReplacement(encoded(any(variable.group(1) == null ? choice : fitting, chance)));
        });
    }

    private static String query(Random chance) {
        var query = new StringBuilder();
        for (var more = chance.nextInt(4); more > 0; more--) {
            query.append(query.isEmpty() ? '?' : '&').append(any(ASKED, chance)).append('=').append(encoded(any(ODD, chance)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String any(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
