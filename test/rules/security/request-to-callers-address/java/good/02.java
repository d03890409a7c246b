package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
class Rates {
  private RestTemplate rest;

  @GetMapping("/rates")
  String rates(@RequestParam String currency) {
    return rest.getForObject("https://rates.example.com/v1/" + currency, String.class);
  }
}