package shop;

import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class Rates {
  private final RestTemplate client = new RestTemplate();

  @GetMapping("/rates")
  public String rates() {
    return client.getForObject("https://rates.example.com/eur", String.class); // <- finding
  }
}
