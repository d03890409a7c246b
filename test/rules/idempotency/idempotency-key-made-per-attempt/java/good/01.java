package shop;

import com.stripe.model.Charge;
import com.stripe.net.RequestOptions;
import java.util.UUID;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Payments {
  @Retryable(retryFor = ApiConnectionException.class)
  public Charge pay(Order order) throws Exception {
    RequestOptions options = RequestOptions.builder().setIdempotencyKey("order-" + order.id()).build();
    return Charge.create(paramsOf(order), options);
  }
}
