package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final CircuitBreaker breaker;
  private final Client client = new Client();

  Rates() {
    CircuitBreaker made = CircuitBreaker.ofDefaults("rates");
    made.acquirePermission();
    this.breaker = made;
  }

  Rate load(String pair) {
    return breaker.executeSupplier(() -> client.load(pair));
  }
}