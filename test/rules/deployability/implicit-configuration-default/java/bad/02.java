package shop;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Rates {
  private final String url = Optional.ofNullable(System.getenv("RATES_URL")).orElse("http://127.0.0.1:8090"); // <- finding
}
