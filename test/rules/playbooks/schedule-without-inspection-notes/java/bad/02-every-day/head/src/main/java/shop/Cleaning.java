package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Cleaning {
  @Scheduled(cron = "@daily") // <- finding
  public void clean() {
    carts.removeOld();
  }
}
