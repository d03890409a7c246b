package ch.bahn;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
public class Occupancy {
    private final SeatSystem seats;

    public Occupancy(SeatSystem seats) {
        this.seats = seats;
    }

    @CircuitBreaker(name = "seats")
    public int free(String train) {
        return seats.free(train);
    }
}
