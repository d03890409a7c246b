package shop;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final AccountRepository accountRepository;
  private final Accounts accounts;

  @PostMapping("/webhooks/stripe")
  public void receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) throws Exception {
    Event event = Webhook.constructEvent(payload, header, secret);
    if (event.getCreated() < lastSeen(event)) return;
    Account account = accountRepository.findByCustomer(customerOf(event)).orElseThrow();
    account.setState(stateOf(event));
    accountRepository.save(account);
  }
}
