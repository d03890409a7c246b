package ferry;

import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class FareListener {
  private final Fares fares;

  public FareListener(Fares fares) {
    this.fares = fares;
  }

  @KafkaListener(topics = "crossings")
  public void onCrossing(Crossing crossing) {
    fares.collect(crossing.passenger(), crossing.cents(), UUID.randomUUID().toString()); // <- finding
  }
}
