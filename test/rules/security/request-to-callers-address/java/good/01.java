package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
class Previews {
  private RestTemplate rest;

  @GetMapping("/preview")
  String preview(@RequestParam String url) {
    addresses.checkPublic(url);
    return rest.getForObject(url, String.class);
  }
}