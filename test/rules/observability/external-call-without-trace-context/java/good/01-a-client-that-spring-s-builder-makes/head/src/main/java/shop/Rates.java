package shop;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
  private final RestTemplate client;

  Rates(RestTemplateBuilder builder) {
    this.client = builder.readTimeout(Duration.ofSeconds(2)).build();
  }

  @GetMapping("/rates")
  public String rates() throws Exception {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }
}
