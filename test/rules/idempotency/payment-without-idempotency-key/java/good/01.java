package com.example;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;

@Service
public class Example {
  Charge charge(ChargeCreateParams params, Order order) throws StripeException {
    return Charge.create(params, RequestOptions.builder().setIdempotencyKey(order.id()).build());
  }
}
