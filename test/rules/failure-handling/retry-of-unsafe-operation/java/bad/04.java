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

  public Receipt pay(Order order) throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return client.postForObject("https://pay.example.com/payments", order, Receipt.class); // <- finding
      } catch (RestClientException e) {
        Thread.sleep(500);
      }
    }
    throw new PaymentException();
  }
}
