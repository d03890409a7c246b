package shop;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;
import java.util.UUID;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Payments {
  @Retryable
  public Charge pay(Order order) throws Exception {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Idempotency-Key", "pay-" + System.currentTimeMillis()); // <- finding
    return client.postForObject("https://pay.example.com/charges", new HttpEntity<>(order, headers), Charge.class);
  }
}
