package shop;

import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Rates {
  private final RestTemplate client;

  @Retryable(maxAttempts = 5)
  public String load() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }
}
