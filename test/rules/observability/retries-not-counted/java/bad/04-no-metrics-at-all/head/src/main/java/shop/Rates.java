package shop;

import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;

@Service
public class Rates {
  @Retryable // <- finding
  public String load() {
    return client.load();
  }
}
