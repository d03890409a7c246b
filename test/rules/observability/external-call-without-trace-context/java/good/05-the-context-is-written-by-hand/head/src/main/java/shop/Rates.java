package shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  @GetMapping("/rates")
  public String rates() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://rates.example.com/eur")).timeout(Duration.ofSeconds(2)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
