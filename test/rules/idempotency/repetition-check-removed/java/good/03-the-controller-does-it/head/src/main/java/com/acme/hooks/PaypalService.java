package com.acme.hooks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PaypalService {
  private final Payments payments;
  private final Receipts receipts;

  public PaypalService(Payments payments, Receipts receipts) {
    this.payments = payments;
    this.receipts = receipts;
  }

  @Transactional
  public void handle(PaypalEvent event) {
    payments.save(new Payment(event.invoiceId(), event.cents()));
    receipts.send(event.invoiceId());
  }
}
