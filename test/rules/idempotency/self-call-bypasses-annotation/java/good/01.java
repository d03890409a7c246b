package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void importAll(List<Order> orders) {
    for (Order order : orders) place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
