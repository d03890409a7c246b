package com.acme.hooks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PaypalService {
  private final ProcessedEvents processed;
  private final Payments payments;
  private final Receipts receipts;

  public PaypalService(ProcessedEvents processed, Payments payments, Receipts receipts) {
    this.processed = processed;
    this.payments = payments;
    this.receipts = receipts;
  }

  @Transactional
  public void handle(PaypalEvent event) {
    if (processed.existsById(event.id())) {
      return;
    }
    processed.saveAndFlush(new ProcessedEvent(event.id()));
    payments.save(new Payment(event.invoiceId(), event.cents()));
    receipts.send(event.invoiceId());
  }
}
