package shop;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Rates {
  private static final RestTemplate client = new RestTemplate();

  public String rates() {
    return client.getForObject("https://rates.example.com/eur", String.class);
  }
}
