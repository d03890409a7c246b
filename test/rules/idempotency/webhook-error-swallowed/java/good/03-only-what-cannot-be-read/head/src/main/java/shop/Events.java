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
    Event event;
    try {
      event = Webhook.constructEvent(payload, header, secret);
    } catch (SignatureVerificationException e) {
      return ResponseEntity.badRequest().build();
    }
    orders.paid(event);
    return ResponseEntity.ok("received");
  }
}
