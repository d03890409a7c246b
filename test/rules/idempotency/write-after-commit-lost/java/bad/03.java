package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @Transactional
  @TransactionalEventListener
  public void on(OrderPaid event) {
    this.jdbcTemplate.update("insert into audit values (?)", event.id()); // <- finding
  }
}
