package a;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;
@Service
public class Rates {
  private final RestTemplate http;
  private volatile Map<String, Double> last = Map.of();
  Rates(RestTemplate http) { this.http = http; }
  public Map<String, Double> rates() {
    last = http.getForObject("http://rates/v1", Map.class);
    return last;
  }
}
