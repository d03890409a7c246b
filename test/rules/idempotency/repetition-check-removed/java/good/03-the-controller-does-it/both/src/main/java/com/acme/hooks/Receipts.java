package com.acme.hooks;

public interface Receipts {
  void send(String invoiceId);
}
