package shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Invoices {
  private final HttpClient client = HttpClient.newHttpClient();

  @KafkaListener(topics = "invoices")
  public void send(String invoice) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://billing.example.com/invoices")).timeout(Duration.ofSeconds(2)).build(); // <- finding
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
