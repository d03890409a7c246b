package com.example;

import org.springframework.transaction.annotation.Transactional;

@Transactional
@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
  }
}
