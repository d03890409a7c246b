package shop;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Payments {
  private final RestTemplate client;
  private final RetryTemplate retryTemplate;
  private final JavaMailSender mail;

  @Retryable
  public Hits find(Query query) {
    return client.postForObject("https://shop.example.com/orders/search", query, Hits.class);
  }
}
