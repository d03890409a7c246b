package shop;

import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Rates {
  private final RestTemplate client;

  public String load() {
    for (int attempt = 0; attempt < 3; attempt++) { // <- finding
      try {
        return client.getForObject("https://rates.example.com/eur", String.class);
      } catch (RestClientException e) {
        log.warn("attempt {} failed", attempt, e);
      }
    }
    throw new IllegalStateException("no rates");
  }
}
