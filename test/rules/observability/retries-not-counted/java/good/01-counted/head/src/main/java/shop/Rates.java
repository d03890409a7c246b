package shop;

import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Rates {
  @Retryable
  public String load() {
    return client.load();
  }
}
