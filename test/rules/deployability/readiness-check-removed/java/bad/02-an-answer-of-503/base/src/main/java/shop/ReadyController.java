package shop;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReadyController {
    private final Broker broker;

    public ReadyController(Broker broker) {
        this.broker = broker;
    }

    @GetMapping("/readyz")
    public ResponseEntity<String> ready() {
        if (!broker.isConnected()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("broker"); // <- finding
        }
        return ResponseEntity.ok("ready");
    }
}
