package ch.bahn;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
public class Fares {
    private final CircuitBreaker breaker;
    private final TariffSystem tariffs;

    public Fares(CircuitBreaker breaker, TariffSystem tariffs) {
        this.breaker = breaker;
        this.tariffs = tariffs;
    }

    public long price(String from, String to) {
        return breaker.executeSupplier(() -> tariffs.price(from, to)); // <- finding
    }
}
