package shop;

import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Rates {
  @Retry(name = "rates")
  public String load() {
    return client.load();
  }
}
