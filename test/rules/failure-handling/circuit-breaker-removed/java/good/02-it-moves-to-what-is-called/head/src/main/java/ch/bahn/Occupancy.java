package ch.bahn;

import org.springframework.stereotype.Service;

@Service
public class Occupancy {
    private final SeatClient seats;

    public Occupancy(SeatClient seats) {
        this.seats = seats;
    }

    public int free(String train) {
        return seats.free(train);
    }
}
