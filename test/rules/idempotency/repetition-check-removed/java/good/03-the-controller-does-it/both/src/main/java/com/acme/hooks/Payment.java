package com.acme.hooks;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Payment {
  @Id @GeneratedValue private Long id;
  private String invoiceId;
  private long cents;
  protected Payment() {}
  public Payment(String invoiceId, long cents) { this.invoiceId = invoiceId; this.cents = cents; }
}
