package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
class Previews {
  private final RestTemplate rest;

  Previews(RestTemplate rest) { this.rest = rest; }

  @GetMapping("/preview")
  String preview(@RequestParam String url) {
    return rest.getForObject(url, String.class); // <- finding
  }
}