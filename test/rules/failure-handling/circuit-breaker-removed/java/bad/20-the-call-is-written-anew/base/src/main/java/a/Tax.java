package a;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
@Component
public class Tax {
  private final RestClient http;
  private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("tax");
  Tax(RestClient http) { this.http = http; }
  public String rate(String code) {
    return breaker.executeSupplier(() -> http.get().uri("/rates/{code}", code).retrieve().body(String.class)); // <- finding
  }
}
