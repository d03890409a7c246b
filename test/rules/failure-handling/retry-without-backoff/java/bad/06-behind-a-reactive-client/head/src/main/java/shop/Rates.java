package shop;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

public class Rates {
  private final WebClient client;

  public Mono<String> load() {
    return client.get()
        .uri("/eur")
        .retrieve()
        .bodyToMono(String.class)
        .retry(3); // <- finding
  }
}
