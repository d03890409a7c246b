package shop;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Import {
  private final AtomicBoolean running = new AtomicBoolean();
  private final Store store;

  @Scheduled(fixedDelay = 60_000)
  public void run() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    store.loadAsync().whenComplete((result, error) -> running.set(false));
  }
}
