package shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final Orders orders;

  @PostMapping("/events")
  public ResponseEntity<Void> receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) { // <- finding
    orders.paid(payload);
    return ResponseEntity.ok().build();
  }
}
