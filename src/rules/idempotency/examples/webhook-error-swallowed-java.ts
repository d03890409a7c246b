import type { Examples } from '#model/rule'

const receiver = (body: string, route = '/webhooks/stripe'): string => `package shop;

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

  @PostMapping("${route}")
  public ResponseEntity<String> receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) {
${body}
  }
}
`
const files = (text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'src/main/java/shop/Events.java': text },
})

export const webhookErrorSwallowedJava: Examples = {
  bad: [
    {
      title: 'written down, and success behind it',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
    } catch (Exception e) { // <- finding
      log.error("event failed", e);
    }
    return ResponseEntity.ok("received");`),
      ),
    },
    {
      title: 'success in the handler',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
      return ResponseEntity.ok("received");
    } catch (Exception e) { // <- finding
      log.error("event failed", e);
      return ResponseEntity.ok("received");
    }`),
      ),
    },
    {
      title: 'without a body',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
    } catch (RuntimeException e) { // <- finding
      log.warn("event failed: {}", e.getMessage());
      return ResponseEntity.status(HttpStatus.OK).build();
    }
    return ResponseEntity.noContent().build();`),
      ),
    },
  ],
  good: [
    {
      title: 'answered with a failure',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
      return ResponseEntity.ok("received");
    } catch (Exception e) {
      log.error("event failed", e);
      return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).build();
    }`),
      ),
    },
    {
      title: 'thrown on',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
    } catch (Exception e) {
      log.error("event failed", e);
      throw new IllegalStateException(e);
    }
    return ResponseEntity.ok("received");`),
      ),
    },
    {
      title: 'only what cannot be read',
      ...files(
        receiver(`    Event event;
    try {
      event = Webhook.constructEvent(payload, header, secret);
    } catch (SignatureVerificationException e) {
      return ResponseEntity.badRequest().build();
    }
    orders.paid(event);
    return ResponseEntity.ok("received");`),
      ),
    },
    {
      title: 'written down durably',
      ...files(
        receiver(`    try {
      orders.paid(Webhook.constructEvent(payload, header, secret));
    } catch (Exception e) {
      failures.save(new FailedEvent(payload));
    }
    return ResponseEntity.ok("received");`),
      ),
    },
  ],
}
