import type { Examples } from '#model/rule'

export const circuitBreakerPerCallJava: Examples = {
  bad: [
    `package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final Client client = new Client();

  Rate load(String pair) {
    CircuitBreaker breaker = CircuitBreaker.ofDefaults("rates"); // <- finding
    return breaker.executeSupplier(() -> client.load(pair));
  }
}`,
    `package rates;

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
}`,
    `package rates;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.stereotype.Service;

@Service
class Rates {
  private final Client client = new Client();

  Rate load(String pair) throws Exception {
    final CircuitBreaker guard = CircuitBreaker.of("rates", settings()); // <- finding
    guard.acquirePermission();
    return client.load(pair);
  }
}`,
  ],
  good: [
    `package rates;

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
}`,
    `package rates;

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
}`,
    `package rates;

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
}`,
  ],
}
