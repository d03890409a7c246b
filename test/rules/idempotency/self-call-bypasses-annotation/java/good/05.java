package com.example;

import org.springframework.transaction.annotation.Transactional;


public class Example {
  public void run(Order order) {
    place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
