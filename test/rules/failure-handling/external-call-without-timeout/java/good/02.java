package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;

@Service
public class Example {
  private final RestTemplate http;
  Example(RestTemplateBuilder builder) {
    this.http = builder.build();
  }
  Rate rate() {
    return http.getForObject("https://rates.example.com", Rate.class);
  }
}
