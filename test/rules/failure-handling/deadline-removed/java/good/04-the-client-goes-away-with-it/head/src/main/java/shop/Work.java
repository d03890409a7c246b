package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  String name() { return "work"; }
}
