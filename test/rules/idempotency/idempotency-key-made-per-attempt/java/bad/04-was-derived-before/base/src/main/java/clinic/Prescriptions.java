package clinic;

import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class Prescriptions {
  private final RestClient pharmacy;

  public Prescriptions(RestClient pharmacy) {
    this.pharmacy = pharmacy;
  }

  @Retryable(maxAttempts = 3)
  public String order(Prescription prescription) {
    return pharmacy.post()
        .uri("/orders")
        .header("Idempotency-Key", "prescription-" + prescription.id())
        .body(prescription)
        .retrieve()
        .body(String.class);
  }
}
