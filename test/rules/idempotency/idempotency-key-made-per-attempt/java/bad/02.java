package shop;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;
import java.util.UUID;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Payments {
  public Charge pay(Order order) throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        RequestOptions options = RequestOptions.builder().setIdempotencyKey(UUID.randomUUID().toString()).build(); // <- finding
        return Charge.create(paramsOf(order), options);
      } catch (ApiConnectionException e) {
        Thread.sleep(500);
      }
    }
    throw new PaymentException();
  }
}
