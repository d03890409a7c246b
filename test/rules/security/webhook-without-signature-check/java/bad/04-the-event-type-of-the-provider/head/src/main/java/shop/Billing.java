package shop;

import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Billing {
  private final Invoices invoices;

  @PostMapping("/billing/events")
  public ResponseEntity<Void> receive(@RequestBody String payload) { // <- finding
    Event event = ApiResource.GSON.fromJson(payload, Event.class);
    if ("invoice.paid".equals(event.getType())) {
      invoices.settle(event.getId());
    }
    return ResponseEntity.ok().build();
  }
}
