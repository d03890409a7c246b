package com.example;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, RequestOptions options) throws StripeException {
    return Charge.create(params, options);
  }
}
