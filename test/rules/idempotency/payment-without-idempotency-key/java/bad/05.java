package com.example;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;

public class Rent {
  private final StripeClient stripe;

  public String collect(Lease lease) throws StripeException {
    var params = PaymentIntentCreateParams.builder().setAmount(lease.cents()).setCustomer(lease.tenant()).setOffSession(true).build();
    return stripe.v1().paymentIntents().create(params).getId(); // <- finding
  }
}
