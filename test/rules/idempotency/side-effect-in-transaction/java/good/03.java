package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http;
  @Transactional
  public void price(Order order) {
    order.setRate(http.getForObject("https://rates.example.com", Rate.class));
    orders.save(order);
  }
}
