package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final Client client = new Client();

  Rate load(String pair) {
    var breaker = CircuitBreaker.of("rates", settings()); // <- finding
    return breaker.decorateSupplier(() -> client.load(pair)).get();
  }
}