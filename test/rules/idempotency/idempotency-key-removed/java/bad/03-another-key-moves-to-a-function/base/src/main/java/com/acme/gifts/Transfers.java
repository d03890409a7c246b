package com.acme.gifts;

import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;

public class Transfers {
  public String send(Gift gift) throws StripeException {
    TransferCreateParams params = TransferCreateParams.builder().setAmount(gift.cents()).build();
    RequestOptions options = RequestOptions.builder().setIdempotencyKey("transfer-" + gift.id()).build();
    return Transfer.create(params, options).getId();
  }
}
