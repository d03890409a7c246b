package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate(); // <- finding
  Rate rate(String currency) {
    return http.getForObject("https://rates.example.com/" + currency, Rate.class);
  }
}
