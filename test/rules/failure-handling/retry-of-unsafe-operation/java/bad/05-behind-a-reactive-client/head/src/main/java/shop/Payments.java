package shop;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

public class Payments {
  private final WebClient client;

  public Mono<String> pay(Order order) {
    return client // <- finding
        .post()
        .uri("/payments")
        .retrieve()
        .bodyToMono(String.class)
        .retryWhen(Retry.backoff(3, Duration.ofSeconds(1)));
  }
}
