package com.acme.hooks;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaypalController {
  private final PaypalService service;
  private final SignatureCheck signatures;

  public PaypalController(PaypalService service, SignatureCheck signatures) {
    this.service = service;
    this.signatures = signatures;
  }

  @PostMapping("/webhooks/paypal")
  public ResponseEntity<Void> receive(@RequestHeader("PAYPAL-TRANSMISSION-SIG") String signature, @RequestBody PaypalEvent event) {
    if (!signatures.matches(signature, event)) {
      return ResponseEntity.status(401).build();
    }
    service.handle(event);
    return ResponseEntity.ok().build();
  }
}
