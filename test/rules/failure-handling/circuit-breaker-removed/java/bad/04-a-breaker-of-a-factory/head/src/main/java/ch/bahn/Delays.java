package ch.bahn;

import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Service;

@Service
public class Delays {
    private final CircuitBreakerFactory<?, ?> factory;
    private final TrackSystem track;

    public Delays(CircuitBreakerFactory<?, ?> factory, TrackSystem track) {
        this.factory = factory;
        this.track = track;
    }

    public int minutes(String train) {
        int known = track.delay(train);
        return Math.max(known, 0);
    }
}
