package ch.bahn;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
public class Departures {
    private final Occupancy occupancy;

    public Departures(Occupancy occupancy) {
        this.occupancy = occupancy;
    }

    @CircuitBreaker(name = "seats")
    public String board(String train) {
        return train + " " + occupancy.free(train);
    }
}
