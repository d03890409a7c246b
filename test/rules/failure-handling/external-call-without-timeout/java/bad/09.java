package com.example;

import org.springframework.web.reactive.function.client.WebClient;

@Service
public class Example {
  private final WebClient client = WebClient.builder().baseUrl("https://rates.example.com").build();
  Rate rate(String currency) {
    return client.get().uri("/" + currency).retrieve().bodyToMono(Rate.class).block(); // <- finding
  }
}
