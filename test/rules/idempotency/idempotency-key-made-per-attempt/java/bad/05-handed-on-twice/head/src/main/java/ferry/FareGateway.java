package ferry;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class FareGateway {
  private final RestClient http;

  public FareGateway(RestClient http) {
    this.http = http;
  }

  public void debit(String key, String passenger, long cents) {
    http.post().uri("/debits").header("Idempotency-Key", key).body(Map.of("passenger", passenger, "cents", cents)).retrieve().toBodilessEntity();
  }
}
