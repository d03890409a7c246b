package shop;

import com.stripe.model.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Billing {
  @GetMapping("/billing/events/{id}")
  public ResponseEntity<String> show(@PathVariable String id) throws Exception {
    Event event = Event.retrieve(id);
    return ResponseEntity.ok(event.getType());
  }
}
