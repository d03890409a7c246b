package a;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
@Component
public class Tax {
  private final RestClient http;
  Tax(RestClient http) { this.http = http; }
  public String rate(String code) {
    return http.get().uri("/v2/rates/{code}", code).accept(null).retrieve().body(String.class);
  }
}
