package com.example;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutCreateParams;

public class Earnings {
  private final StripeClient stripe;

  public String payOut(Driver driver) throws StripeException {
    PayoutCreateParams params = PayoutCreateParams.builder().setAmount(driver.cents()).setCurrency("eur").build();
    return stripe.payouts().create(params, keyed("payout-" + driver.week())).getId();
  }

  private static RequestOptions keyed(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
