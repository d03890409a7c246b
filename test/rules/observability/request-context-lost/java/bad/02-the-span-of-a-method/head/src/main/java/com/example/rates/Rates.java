package com.example.rates;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class Rates {
  private final RestClient http;

  Rates(RestClient http) {
    this.http = http;
  }

  public String rate(String pair) {
    return http.get().uri("https://fx.example.com/{p}", pair).retrieve().body(String.class);
  }
}
