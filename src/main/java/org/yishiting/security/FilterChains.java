package org.yishiting.security;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.yishiting.residents.Sessions;
import org.yishiting.residents.SignInPage;

/** Who may ask for what. Reading needs no account; each page says for itself who may open it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FilterChains {

    /** Without scripts: paper-like pages and data. Print styles may stand in the page. */
    private static final String PLAIN_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NOT_A_PAGE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    /** What anyone may read without a session: the open pages, the data, whether the portal is up. Nothing else of the actuator. */
    @Bean
    @Order(1)
    SecurityFilterChain openPages(HttpSecurity http, Clock clock) throws Exception {
        http.securityMatcher("/open/**", "/api/**", "/v3/api-docs/**", "/actuator/**");
        withoutSession(http);
        http.authorizeHttpRequests(ask -> ask
                .requestMatchers(HttpMethod.GET, "/open/**", "/api/**", "/v3/api-docs/**").permitAll()
                .requestMatchers(HttpMethod.HEAD, "/open/**", "/api/**", "/v3/api-docs/**").permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*").permitAll()
                .anyRequest().denyAll());
        http.exceptionHandling(it -> it.authenticationEntryPoint((_, response, _) -> response.setStatus(403)));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PLAIN_POLICY))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        http.addFilterBefore(new RateLimit("/api/", clock), SecurityContextHolderFilter.class);
        return http.build();
    }

    /** Styles, scripts and pictures of our own: cacheable, and never the reason for a session. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher(isFile());
        withoutSession(http);
        http.authorizeHttpRequests(ask -> ask.anyRequest().permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOT_A_PAGE_POLICY))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        return http.build();
    }

    /** The passkey filters keep the holder strategy they find when made: {@code vaadinAware} has to be there before them. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInPage signIn, Sessions sessions, VaadinDefaultRequestCache asked, SecurityContextHolderStrategy vaadinAware,
            @Value("${yishiting.origin:http://localhost:${server.port:8080}}") URI origin) throws Exception {
        SecurityContextHolder.setContextHolderStrategy(vaadinAware);
        var plain = new HttpSessionRequestCache();
        plain.setMatchingRequestParameterName("asked");
        asked.setDelegateRequestCache(plain);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                .loginView(signIn.view(), "/")
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll));
        // Vaadin leaves its sign-in path without a token against forgery; a plain form has to bring one.
        http.formLogin(form -> form.loginProcessingUrl("/sign-in/form"));
        http.sessionManagement(it -> it.addSessionAuthenticationStrategy(sessions));
        http.webAuthn(passkeys -> passkeys.rpName("百姓议事厅").rpId(origin.getHost()).allowedOrigins(origin.toString())
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(freshSession(sessions)));
        commonHeaders(http);
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOT_A_PAGE_POLICY)));
        return http.build();
    }

    /** Who comes in by passkey gets a new session id too, and a line among the devices. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> freshSession(Sessions sessions) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                        List.of(new ChangeSessionIdAuthenticationStrategy(), sessions)));
                return filter;
            }
        };
    }

    private static void withoutSession(HttpSecurity http) throws Exception {
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        commonHeaders(http);
    }

    /** HSTS and nosniff are Spring Security's defaults; HSTS goes out behind TLS only. */
    private static void commonHeaders(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(it -> it.policy(STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"))
                .crossOriginOpenerPolicy(it -> it.policy(
                        CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }

    private static RequestMatcher isFile() {
        return request -> {
            var path = request.getRequestURI();
            return !path.startsWith("/VAADIN/")
                    && path.matches(".+\\.(css|js|mjs|svg|png|jpg|webp|ico|woff2|webmanifest|txt)");
        };
    }
}
