package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void outer(Order order) {
    step(order);
  }
  private void step(Order order) {
    place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
