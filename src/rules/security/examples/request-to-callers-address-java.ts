import type { Examples } from '#model/rule'

export const requestToCallersAddressJava: Examples = {
  bad: [
    `package shop;

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
}`,
    `package shop;

import java.io.InputStream;
import java.net.URL;
import org.springframework.web.bind.annotation.*;

@RestController
class Imports {
  @PostMapping("/imports")
  int load(@RequestBody ImportRequest body) throws Exception {
    try (InputStream in = new URL(body.getFeed()).openStream()) { // <- finding
      return parse(in);
    }
  }
}`,
  ],
  good: [
    `package shop;

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
}`,
    `package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
class Rates {
  private RestTemplate rest;

  @GetMapping("/rates")
  String rates(@RequestParam String currency) {
    return rest.getForObject("https://rates.example.com/v1/" + currency, String.class);
  }
}`,
    `package shop;

import org.springframework.web.client.RestTemplate;

class Feeds {
  private RestTemplate rest;

  String load(String url) {
    return rest.getForObject(url, String.class);
  }
}`,
  ],
}
