package shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReadyController {

    @GetMapping("/readyz")
    public ResponseEntity<String> ready() {
        return ResponseEntity.ok("ready");
    }
}
