package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void pay(Order order) {
    store.save(order);
    this.audit(order); // <- finding
    provider.charge(order);
  }
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(Order order) {
    log.save(order);
  }
}
