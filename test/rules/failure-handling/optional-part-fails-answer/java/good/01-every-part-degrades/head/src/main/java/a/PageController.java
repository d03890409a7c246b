package a;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

@RestController
public class PageController {
    private static final Logger log = LoggerFactory.getLogger(PageController.class);
    private final TrailRepository trails;
    private final Remote remote;

    public PageController(TrailRepository trails, Remote remote) {
        this.trails = trails;
        this.remote = remote;
    }

    record Page(Trail trail, List<String> photos, String weather) {}

    @GetMapping("/trails/{id}")
    public Page show(@PathVariable long id) {
        Trail trail = trails.findById(id).orElseThrow();
        return new Page(trail, photosOf(id), weatherOf(id));
    }

    private String weatherOf(long id) {
        try {
            return remote.weather(id);
        } catch (RestClientException e) {
            log.warn("no weather", e);
            return null;
        }
    }

    private List<String> photosOf(long id) {
        try {
            return remote.photos(id);
        } catch (RestClientException e) {
            log.warn("no photos", e);
            return List.of();
        }
    }
}
