package shop;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

@Component
public class Mailer {
  private final ExecutorService pool;

  public void send(String to) {
    pool.submit(() -> deliver(to));
  }

  @PreDestroy
  void end() {
    log.info("bye");
  }
}
