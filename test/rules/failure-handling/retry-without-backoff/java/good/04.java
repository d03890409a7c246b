package shop;

import org.springframework.retry.support.RetryTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Repeating {
  @Bean
  RetryTemplate repeating() {
    return RetryTemplate.builder().maxAttempts(4).exponentialBackoff(200, 2, 5000).build();
  }
}
