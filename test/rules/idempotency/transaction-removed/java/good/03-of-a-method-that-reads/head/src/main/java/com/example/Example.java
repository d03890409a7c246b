package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public Order find(long id) {
    return orders.find(id);
  }
}
