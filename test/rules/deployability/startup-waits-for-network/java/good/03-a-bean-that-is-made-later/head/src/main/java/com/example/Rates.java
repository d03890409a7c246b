package com.example;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Lazy
@Component
public class Rates {
  private final Rate euro;

  public Rates(RestTemplate rest) {
    this.euro = rest.getForObject("https://rates.example.com/EUR", Rate.class);
  }
}
