package ch.bahn;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.stereotype.Service;

@Service
@CircuitBreaker(name = "weather") // <- finding
public class Forecast {
    private final WeatherSystem weather;

    public Forecast(WeatherSystem weather) {
        this.weather = weather;
    }

    public String at(String station) {
        return weather.forecast(station);
    }
}
