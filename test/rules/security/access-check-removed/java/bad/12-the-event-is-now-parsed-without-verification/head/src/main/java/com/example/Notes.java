package com.example;

import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import org.springframework.web.bind.annotation.*;

@RestController
class Notes {
  @PostMapping("/payments")
  void payments(@RequestBody String body) throws Exception {
    Event event = ApiResource.GSON.fromJson(body, Event.class);
    orders.markPaid(event.getId());
  }
}
