package shop;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

@Service
public class Rates {
  private final RestTemplate client;

  public String load() {
    int attempts = 0;
    while (attempts < 3) { // <- finding
      try {
        return client.getForObject("https://rates.example.com/eur", String.class);
      } catch (RestClientException e) {
        attempts++;
      }
    }
    throw new IllegalStateException("no rates");
  }
}
