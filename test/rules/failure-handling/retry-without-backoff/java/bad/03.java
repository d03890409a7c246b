package shop;

import org.springframework.retry.support.RetryTemplate;
import org.springframework.retry.policy.SimpleRetryPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Repeating {
  @Bean
  RetryTemplate repeating() {
    RetryTemplate template = new RetryTemplate(); // <- finding
    template.setRetryPolicy(new SimpleRetryPolicy(5));
    return template;
  }
}
