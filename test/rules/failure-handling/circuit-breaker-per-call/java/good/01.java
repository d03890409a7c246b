package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final Client client = new Client();
  private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("rates");

  Rate load(String pair) {
    return breaker.executeSupplier(() -> client.load(pair));
  }
}