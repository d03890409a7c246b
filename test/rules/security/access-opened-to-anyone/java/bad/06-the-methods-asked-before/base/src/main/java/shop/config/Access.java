package shop.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class Access {
  @Bean
  SecurityFilterChain requests(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(rules -> rules
            .requestMatchers("/health").permitAll()
            .anyRequest().authenticated())
        .build();
  }
}
