package ch.bahn;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

@ApplicationScoped
public class Platforms {
    private final StationSystem stations;

    public Platforms(StationSystem stations) {
        this.stations = stations;
    }

    @Timeout(800)
    @CircuitBreaker(requestVolumeThreshold = 20)
    public String of(String train) {
        return stations.platform(train);
    }

    @CircuitBreaker
    public String name(String station) {
        return stations.name(station);
    }
}
