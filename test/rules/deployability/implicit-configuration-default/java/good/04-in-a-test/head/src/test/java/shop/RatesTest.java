package shop;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class RatesTest {
  private final String url = System.getenv().getOrDefault("RATES_URL", "http://localhost:8090");
}
