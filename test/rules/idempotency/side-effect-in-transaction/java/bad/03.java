package com.example;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final TransactionTemplate transaction;
  private final RestTemplate http;
  public void place(Order order) {
    transaction.execute(status -> {
      orders.save(order);
      return http.postForObject("https://stock.example.com/reserve", order, String.class); // <- finding
    });
  }
}
