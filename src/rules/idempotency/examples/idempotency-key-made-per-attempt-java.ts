import type { Examples } from '#model/rule'

const service = (body: string, annotation = ''): string => `package shop;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;
import java.util.UUID;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Payments {
${annotation && `  ${annotation}\n`}  public Charge pay(Order order) throws Exception {
${body}
  }
}
`
const charge = (key: string): string => `    RequestOptions options = RequestOptions.builder().setIdempotencyKey(${key}).build();
    return Charge.create(paramsOf(order), options);`
const loop = (before: string, key: string): string => `${before}    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        RequestOptions options = RequestOptions.builder().setIdempotencyKey(${key}).build();
        return Charge.create(paramsOf(order), options);
      } catch (ApiConnectionException e) {
        Thread.sleep(500);
      }
    }
    throw new PaymentException();`
const marked = (text: string): string => text.replace('.build();', '.build(); // <- finding')

export const idempotencyKeyMadePerAttemptJava: Examples = {
  bad: [
    service(marked(charge('UUID.randomUUID().toString()')), '@Retryable(retryFor = ApiConnectionException.class)'),
    service(marked(loop('', 'UUID.randomUUID().toString()'))),
    service(
      `    HttpHeaders headers = new HttpHeaders();
    headers.set("Idempotency-Key", "pay-" + System.currentTimeMillis()); // <- finding
    return client.postForObject("https://pay.example.com/charges", new HttpEntity<>(order, headers), Charge.class);`,
      '@Retryable',
    ),
  ],
  good: [
    service(charge('"order-" + order.id()'), '@Retryable(retryFor = ApiConnectionException.class)'),
    service(loop('    String key = UUID.randomUUID().toString();\n', 'key')),
    service(charge('UUID.randomUUID().toString()')),
    service(charge('order.paymentKey()'), '@Retryable'),
  ],
}
