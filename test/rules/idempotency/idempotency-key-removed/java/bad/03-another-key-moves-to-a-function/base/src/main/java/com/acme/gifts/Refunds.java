package com.acme.gifts;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;

public class Refunds {
  public String send(Gift gift) throws StripeException {
    RefundCreateParams params = RefundCreateParams.builder().setAmount(gift.cents()).build();
    RequestOptions options = RequestOptions.builder().setIdempotencyKey("refund-" + gift.id()).build(); // <- finding
    return Refund.create(params, options).getId();
  }
}
