package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final Client client = new Client();
  private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();

  Rate load(String pair) {
    CircuitBreaker breaker = registry.circuitBreaker("rates");
    return breaker.executeSupplier(() -> client.load(pair));
  }
}