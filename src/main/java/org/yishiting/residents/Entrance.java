package org.yishiting.residents;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/** How Spring Security knows residents: by their id, with a role for each office they hold anywhere. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    @Bean
    PasswordEncoder passwordEncoder(@Value("${yishiting.password.cost:10}") int cost) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }

    @Bean
    UserDetailsService residentDetails(AccountRepository accounts, Offices offices) {
        return id -> accounts.findById(ResidentId.parse(id))
                .map(it -> new User(it.id().toString(), "", roles(offices.of(new Actor(it.id())))))
                .orElseThrow(() -> new UsernameNotFoundException("no such resident"));
    }

    @Bean
    UserCredentialRepository passkeyCredentials(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** For a plain POST of the sign-in form; it goes through the same limits as the page. */
    @Bean
    AuthenticationProvider phoneAndPassword(SignIn signIn, UserDetailsService people) {
        return new PhoneAndPassword(signIn, people);
    }

    private static List<GrantedAuthority> roles(List<HeldOffice> held) {
        return held.stream().map(it -> it.office().name()).distinct()
                .<GrantedAuthority>map(it -> new SimpleGrantedAuthority("ROLE_" + it)).toList();
    }

    private record PhoneAndPassword(SignIn signIn, UserDetailsService people) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) throws AuthenticationException {
            var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
            try {
                var actor = signIn.check(asked.getName(), String.valueOf(asked.getCredentials()), address);
                var person = people.loadUserByUsername(actor.resident().toString());
                return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
            } catch (RuleViolation refusal) {
                throw refusal.key().equals("residents.sign-in.locked")
                        ? new LockedException(refusal.key()) : new BadCredentialsException(refusal.key());
            }
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
