package com.acme.pay;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PayoutController {
  private final PayoutClient client;
  private final Payouts payouts;

  PayoutController(PayoutClient client, Payouts payouts) {
    this.client = client;
    this.payouts = payouts;
  }

  @PostMapping("/payouts/{id}/send")
  void send(@PathVariable String id) {
    client.send(payouts.byId(id));
  }
}
