package a;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Remote {
    private final RestTemplate http;

    public Remote(RestTemplate http) {
        this.http = http;
    }

    public List<String> photos(long id) {
        return List.of(http.getForObject("https://photos/{id}", String[].class, id));
    }

    public String weather(long id) {
        return http.getForObject("https://weather/{id}", String.class, id);
    }
}
