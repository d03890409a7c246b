package com.example;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;

public class Checkout {
  private final StripeClient stripe;

  public String prepare(Cart cart) throws StripeException {
    var params = PaymentIntentCreateParams.builder().setAmount(cart.cents()).setCurrency("eur").build();
    return stripe.paymentIntents().create(params).getClientSecret();
  }
}
