package shop;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Rates {
  private final String url = System.getenv().getOrDefault("RATES_REGION", "eu-west-1");
}
