package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Orders orders;
  public void importAll(List<Order> all) {
    for (Order order : all) orders.place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
