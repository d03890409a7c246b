package shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final Orders orders;

  @PostMapping("/webhooks/stripe")
  public ResponseEntity<Void> receive(@RequestBody String payload) { // <- finding
    orders.paid(payload);
    return ResponseEntity.ok().build();
  }
}
