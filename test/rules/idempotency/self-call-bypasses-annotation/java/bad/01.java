package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public void importAll(List<Order> orders) {
    for (Order order : orders) place(order); // <- finding
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
    stock.reserve(order);
  }
}
