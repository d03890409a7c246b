package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional(readOnly = true)
  public Order find(long id) {
    return orders.find(id);
  }
}
