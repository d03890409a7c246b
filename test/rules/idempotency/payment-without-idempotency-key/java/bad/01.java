package com.example;

import com.stripe.model.Charge;

@Service
public class Example {
  Charge charge(ChargeCreateParams params) throws StripeException {
    return Charge.create(params); // <- finding
  }
}
