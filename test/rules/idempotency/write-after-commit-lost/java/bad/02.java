package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Component
public class Example {
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  public void on(OrderPaid event) {
    entityManager.persist(new Audit(event)); // <- finding
  }
}
