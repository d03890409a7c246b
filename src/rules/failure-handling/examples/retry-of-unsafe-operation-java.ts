import type { Examples } from '#model/rule'

const service = (body: string, imports = ''): string => `package shop;

${imports}import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Payments {
  private final RestTemplate client;
  private final RetryTemplate retryTemplate;
  private final JavaMailSender mail;

${body}
}
`
const reactive = (method: string, behind: string, mark = ''): string => `package shop;

import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

public class Payments {
  private final WebClient client;

  public Mono<String> pay(Order order) {
    return client${mark}
        .${method}()
        .uri("/payments")
        .retrieve()
        .bodyToMono(String.class)
        ${behind};
  }
}
`
const path = 'src/main/java/shop/Payments.java'

export const retryOfUnsafeOperationJava: Examples = {
  bad: [
    service(`  @Retryable(maxAttempts = 3)
  public Receipt pay(Order order) {
    return client.postForObject("https://pay.example.com/payments", order, Receipt.class); // <- finding
  }`),
    service(`  public Receipt pay(Order order) {
    return retryTemplate.execute(context -> client.postForObject("https://pay.example.com/payments", order, Receipt.class)); // <- finding
  }`),
    service(`  @Retryable
  public void tell(Order order) {
    mail.send(messageOf(order)); // <- finding
  }`),
    service(`  public Receipt pay(Order order) throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return client.postForObject("https://pay.example.com/payments", order, Receipt.class); // <- finding
      } catch (RestClientException e) {
        Thread.sleep(500);
      }
    }
    throw new PaymentException();
  }`),
    {
      title: 'behind a reactive client',
      files: { [path]: reactive('post', '.retryWhen(Retry.backoff(3, Duration.ofSeconds(1)))', ' // <- finding') },
    },
  ],
  good: [
    service(`  @Retryable(maxAttempts = 3)
  public Rates load() {
    return client.getForObject("https://rates.example.com/eur", Rates.class);
  }`),
    service(`  @Retryable(maxAttempts = 3)
  public Receipt pay(Order order) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Idempotency-Key", order.id());
    return client.postForObject("https://pay.example.com/payments", new HttpEntity<>(order, headers), Receipt.class);
  }`),
    service(`  @Retryable(retryFor = ConnectException.class)
  public Receipt pay(Order order) {
    return client.postForObject("https://pay.example.com/payments", order, Receipt.class);
  }`),
    service(`  @Retryable
  public Hits find(Query query) {
    return client.postForObject("https://shop.example.com/orders/search", query, Hits.class);
  }`),
    service(`  public Receipt pay(Order order) {
    return client.postForObject("https://pay.example.com/payments", order, Receipt.class);
  }`),
    { title: 'only read', files: { [path]: reactive('get', '.retryWhen(Retry.backoff(3, Duration.ofSeconds(1)))') } },
    {
      title: 'some failures only',
      files: { [path]: reactive('post', '.retryWhen(Retry.backoff(3, Duration.ofSeconds(1)).filter(ConnectException.class::isInstance))') },
    },
  ],
}
