package shop;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {

  @GetMapping("/rates")
  public String rates() {
    String url = System.getenv("RATES_URL");
    if (url == null) {
      throw new IllegalStateException("RATES_URL is not set");
    }
    return client.load(URI.create(url));
  }
}
