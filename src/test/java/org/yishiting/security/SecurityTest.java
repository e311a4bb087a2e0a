package org.yishiting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yishiting.TestDatabase;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;

/** What the filter chains let through, and with which headers. */
@SpringBootTest
@Import(TestDatabase.class)
class SecurityTest {

    @Autowired WebApplicationContext context;
    MockMvc mvc;

    @BeforeEach
    void chains() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void pagesAreAskedWhoMayOpenThem(@Autowired NavigationAccessControl doors) {
        assertThat(doors.isEnabled()).isTrue();
        assertThat(doors.hasAccessChecker(ViewAccess.class)).isTrue();
        assertThat(doors.hasAccessChecker(AnnotatedViewAccessChecker.class)).isFalse();
    }

    @Test
    void onlyItsHealthIsToldOfTheMachine() throws Exception {
        mvc.perform(get("/actuator/env")).andExpect(status().isForbidden());
        mvc.perform(get("/actuator/heapdump")).andExpect(status().isForbidden());
        assertThat(mvc.perform(get("/actuator/health")).andReturn().getResponse().getStatus()).isNotEqualTo(403);
    }

    @Test
    void openDataIsReadWithoutASessionAndNeverWritten() throws Exception {
        for (var path : new String[] {"/api/v1/communities/000", "/open/topics/none"}) {
            var answer = mvc.perform(get(path)).andReturn();
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(answer.getResponse().getStatus()).isNotIn(401, 403);
            assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'").contains("frame-ancestors 'none'");
            mvc.perform(post(path)).andExpect(status().isForbidden());
        }
    }

    @Test
    void whoAsksForTooMuchDataIsToldWhenToComeBack() throws Exception {
        MockHttpServletResponse answer;
        var asked = 0;
        do {
            answer = mvc.perform(get("/api/v1/nothing").with(from("203.0.113.9"))).andReturn().getResponse();
        } while (answer.getStatus() != 429 && asked++ < 1000);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(mvc.perform(get("/api/v1/nothing").with(from("203.0.113.10"))).andReturn().getResponse().getStatus()).isNotEqualTo(429);
    }

    @Test
    void answersCarryTheHeadersThatBrowsersHeed() throws Exception {
        mvc.perform(get("/api/v1/nothing").secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "strict-origin-when-cross-origin"))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"))
                .andExpect(header().exists("Permissions-Policy"));
        mvc.perform(get("/api/v1/nothing")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void thePlainSignInFormNeedsItsTokenAndGivesTheSessionANewId() throws Exception {
        var account = ResidentsFixtures.account(context);
        var session = new MockHttpSession();
        var before = session.getId();
        mvc.perform(post("/sign-in/form").session(session).param("username", account.phone()).param("password", account.password()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/sign-in/form").session(session).with(csrf()).param("username", account.phone()).param("password", "not this one"))
                .andExpect(redirectedUrl("/sign-in?error"));
        mvc.perform(post("/sign-in/form").session(session).with(csrf()).param("username", account.phone()).param("password", account.password()))
                .andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT").toString()).doesNotContain(account.phone()).doesNotContain(account.password());
    }

    @Test
    void peopleAreOnlyBroughtBackToPagesOfThisPortal() {
        assertThat(ResidentsPaths.safe("hall/990101001001/topic/8?s=3#statement-3")).isEqualTo("hall/990101001001/topic/8?s=3#statement-3");
        assertThat(ResidentsPaths.safe("/me")).isEqualTo("me");
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example", "javascript:alert(1)", "\\\\evil.example", "/\\evil.example",
                "http:evil.example", "/%0d%0aSet-Cookie:x\r\n", " //evil.example", "", null}) {
            assertThat(ResidentsPaths.safe(elsewhere)).doesNotContain("evil").doesNotContain("alert").doesNotContain("\n");
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
