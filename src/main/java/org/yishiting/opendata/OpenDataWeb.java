package org.yishiting.opendata;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the open data are spoken: formats, ETags, and the description under {@code /api/v1/openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenDataWeb implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
        formats.favorParameter(true).mediaType("csv", new MediaType("text", "csv")).mediaType("json", MediaType.APPLICATION_JSON);
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("Yishiting open data").version("1").description("""
                What a community's deliberation hall makes public. Reading needs no account. Lists also come as CSV (Accept: text/csv or \
                ?format=csv). Counts below 10 are left out (null), together with a second one where the sum would give them away."""));
    }
}
