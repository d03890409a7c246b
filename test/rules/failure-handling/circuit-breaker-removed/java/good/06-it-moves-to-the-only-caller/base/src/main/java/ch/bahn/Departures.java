package ch.bahn;

import org.springframework.stereotype.Service;

@Service
public class Departures {
    private final Occupancy occupancy;

    public Departures(Occupancy occupancy) {
        this.occupancy = occupancy;
    }

    public String board(String train) {
        return train + " " + occupancy.free(train);
    }
}
