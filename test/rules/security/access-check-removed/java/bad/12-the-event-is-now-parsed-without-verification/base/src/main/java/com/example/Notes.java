package com.example;

import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import org.springframework.web.bind.annotation.*;

@RestController
class Notes {
  @PostMapping("/payments")
  void payments(@RequestBody String body, @RequestHeader("Stripe-Signature") String signature) throws Exception {
    Event event = Webhook.constructEvent(body, signature, secret); // <- finding
    orders.markPaid(event.getId());
  }
}
