package com.example;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

@Configuration
class Clients {
  @Bean
  RestTemplate rest() {
    return new RestTemplate(); // <- finding
  }
}
