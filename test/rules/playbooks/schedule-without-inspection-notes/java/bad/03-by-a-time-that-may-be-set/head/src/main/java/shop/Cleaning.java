package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Cleaning {
  @Scheduled(zone = "UTC", cron = "${clean.at:0 30 2 * * *}") // <- finding
  public void clean() {
    carts.removeOld();
  }
}
