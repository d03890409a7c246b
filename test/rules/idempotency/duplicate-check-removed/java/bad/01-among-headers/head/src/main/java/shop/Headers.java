package shop;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class Headers {
  Map<String, String> of(Order order) {
    return Map.of("X-Api-Key", settings.key());
  }
}
