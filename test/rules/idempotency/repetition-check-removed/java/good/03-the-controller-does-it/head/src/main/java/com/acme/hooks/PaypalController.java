package com.acme.hooks;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaypalController {
  private final PaypalService service;
  private final SignatureCheck signatures;
  private final ProcessedEvents processed;

  public PaypalController(PaypalService service, SignatureCheck signatures, ProcessedEvents processed) {
    this.service = service;
    this.signatures = signatures;
    this.processed = processed;
  }

  @PostMapping("/webhooks/paypal")
  @Transactional
  public ResponseEntity<Void> receive(@RequestHeader("PAYPAL-TRANSMISSION-SIG") String signature, @RequestBody PaypalEvent event) {
    if (!signatures.matches(signature, event)) {
      return ResponseEntity.status(401).build();
    }
    if (processed.existsById(event.id())) {
      return ResponseEntity.ok().build();
    }
    processed.saveAndFlush(new ProcessedEvent(event.id()));
    service.handle(event);
    return ResponseEntity.ok().build();
  }
}
