package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @Async
  @TransactionalEventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
