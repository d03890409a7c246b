package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  public void on(OrderPaid event) {
    mailer.send(event);
  }
}
