package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Hooks {
  private static final Logger log = LoggerFactory.getLogger(Hooks.class);

  @PostMapping("/hooks")
  void receive(@RequestBody String body, @RequestHeader("X-Event") String event) {
    log.info("received {} with {} characters in {}", event, body.length(), System.getenv("REGION"));
  }
}
