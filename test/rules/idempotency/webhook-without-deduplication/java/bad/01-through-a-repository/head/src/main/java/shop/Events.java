package shop;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import jakarta.persistence.EntityManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final CreditRepository creditRepository;
  private final CreditMapper creditMapper;
  private final EntityManager entityManager;

  @PostMapping("/webhooks/stripe")
  public void receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) throws Exception { // <- finding
    Event event = Webhook.constructEvent(payload, header, secret);
    creditRepository.save(new Credit(customerOf(event), amountOf(event)));
  }
}
