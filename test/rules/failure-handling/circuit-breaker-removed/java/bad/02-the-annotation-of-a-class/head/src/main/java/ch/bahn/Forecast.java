package ch.bahn;

import org.springframework.stereotype.Service;

@Service
public class Forecast {
    private final WeatherSystem weather;

    public Forecast(WeatherSystem weather) {
        this.weather = weather;
    }

    public String at(String station) {
        return weather.forecast(station);
    }
}
