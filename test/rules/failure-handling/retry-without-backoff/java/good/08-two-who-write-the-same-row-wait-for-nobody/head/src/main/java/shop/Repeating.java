package shop;

import org.springframework.retry.support.RetryTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Repeating {
  @Bean
  RetryTemplate conflicts() {
    return RetryTemplate.builder().maxAttempts(3).retryOn(OptimisticLockingFailureException.class).build();
  }
}
