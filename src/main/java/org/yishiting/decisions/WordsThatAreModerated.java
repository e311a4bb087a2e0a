package org.yishiting.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.moderation.Moderated;

@Configuration(proxyBeanMethods = false)
class WordsThatAreModerated {

    @Bean
    Moderated wordsOfStances(JdbcClient jdbc) {
        return ModeratedWords.ofStances(jdbc);
    }

    @Bean
    Moderated wordsOfObjections(JdbcClient jdbc) {
        return ModeratedWords.ofObjections(jdbc);
    }
}
