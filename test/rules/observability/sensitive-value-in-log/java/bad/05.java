package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Hooks {
  private static final Logger log = LoggerFactory.getLogger(Hooks.class);

  @PostMapping("/hooks")
  void receive(@RequestBody String body) {
    log.info("received {}", body); // <- finding
  }
}
