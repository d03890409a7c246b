package shop;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
  private final URI uri = URI.create(System.getenv("RATES_URL")); // <- finding

  @GetMapping("/rates")
  public String rates() {
    return client.load(uri);
  }
}
