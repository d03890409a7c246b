package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Cleaning {
  @Scheduled(cron = "0 0 3 * * *") // <- finding
  public void clean() {
    carts.removeOld();
  }
}
