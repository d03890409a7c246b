package ch.bahn;

import org.springframework.stereotype.Service;

@Service
public class SeatClient {
    private final SeatSystem seats;

    public SeatClient(SeatSystem seats) {
        this.seats = seats;
    }

    public int free(String train) {
        return seats.free(train);
    }
}
