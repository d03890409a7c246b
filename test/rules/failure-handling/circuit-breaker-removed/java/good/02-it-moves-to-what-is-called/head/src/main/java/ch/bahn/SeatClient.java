package ch.bahn;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
public class SeatClient {
    private final SeatSystem seats;

    public SeatClient(SeatSystem seats) {
        this.seats = seats;
    }

    @CircuitBreaker(name = "seats")
    public int free(String train) {
        return seats.free(train);
    }
}
