package depot;

import org.springframework.retry.annotation.Retryable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/hauls")
public interface HaulRoutes {
    @Retryable(maxAttempts = 4)
    @PostMapping
    Haul order(@RequestBody Load load);
}
