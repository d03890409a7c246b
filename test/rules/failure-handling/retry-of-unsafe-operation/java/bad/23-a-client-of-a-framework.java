package depot;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.retry.annotation.Retryable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient("haulier")
public interface Haulier {
    @Retryable(maxAttempts = 4) // <- finding
    @PostMapping("/hauls")
    Haul order(@RequestBody Load load);
}
