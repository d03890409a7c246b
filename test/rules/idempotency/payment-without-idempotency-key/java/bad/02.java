package com.example;

import com.stripe.model.Transfer;

@Service
public class Example {
  void pay(Order order) throws StripeException {
    Transfer.create(paramsOf(order)); // <- finding
  }
  private TransferCreateParams paramsOf(Order order) { return null; }
}
