package shop;

import com.stripe.net.Webhook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final Orders orders;

  @PostMapping("/webhooks/stripe")
  public ResponseEntity<String> receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) {
    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
      return ResponseEntity.ok("received");
    } catch (Exception e) { // <- finding
      log.error("event failed", e);
      return ResponseEntity.ok("received");
    }
  }
}
