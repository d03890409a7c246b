package com.example;


@Service
public class Example {
  @EventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
