package shop;

import org.springframework.web.client.RestTemplate;

class Feeds {
  private RestTemplate rest;

  String load(String url) {
    return rest.getForObject(url, String.class);
  }
}