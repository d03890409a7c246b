package shop;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
  @Value("${rates.url}") private URI uri;

  @GetMapping("/rates")
  public String rates() {
    return client.load(uri);
  }
}
