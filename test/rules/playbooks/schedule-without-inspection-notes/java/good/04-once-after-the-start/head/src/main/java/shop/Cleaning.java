package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Cleaning {
  @Scheduled(initialDelay = 1_000)
  public void clean() {
    carts.removeOld();
  }
}
