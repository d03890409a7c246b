package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void place(Order order) {
    orders.save(order);
  }
}
