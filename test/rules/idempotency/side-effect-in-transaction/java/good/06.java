package com.example;

import java.sql.Connection;
import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http;
  public void place(Connection connection, Order order) throws Exception {
    connection.setAutoCommit(false);
    try {
      insert(connection, order);
      connection.commit();
    } catch (Exception failure) {
      connection.rollback();
      http.postForObject("https://alerts.example.com/failed", order, String.class);
      throw failure;
    }
    http.postForObject("https://stock.example.com/reserve", order, String.class);
  }
}
