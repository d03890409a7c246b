package com.example;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;

@Service
public class Example {
  private final WebClient client = WebClient.builder().baseUrl("https://rates.example.com").build();
  private final WebClient bounded = WebClient.builder().clientConnector(Connectors.withResponseTimeout(Duration.ofSeconds(5))).build();
  Rate rate(String currency) {
    return client.get().uri("/" + currency).retrieve().bodyToMono(Rate.class).block(Duration.ofSeconds(5));
  }
  Rate retried(String currency) {
    return client.get().uri("/" + currency).retrieve().bodyToMono(Rate.class).timeout(Duration.ofSeconds(5)).retry(2).block();
  }
  Rate through(String currency) {
    return bounded.get().uri("/" + currency).retrieve().bodyToMono(Rate.class).block();
  }
}
