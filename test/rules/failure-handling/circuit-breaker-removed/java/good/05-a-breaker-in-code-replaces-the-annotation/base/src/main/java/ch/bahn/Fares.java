package ch.bahn;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
public class Fares {
    private final TariffSystem tariffs;

    public Fares(TariffSystem tariffs) {
        this.tariffs = tariffs;
    }

    @CircuitBreaker(name = "tariffs")
    public long price(String from, String to) {
        return tariffs.price(from, to);
    }
}
