package shop;

import jakarta.annotation.PreDestroy;
import io.grpc.Server;
import org.springframework.stereotype.Component;

@Component
public class Calls {
  private final Server server;

  public void send(String to) {
    deliver(to);
  }

  @PreDestroy
  void end() throws InterruptedException {
    server.shutdownNow(); // <- finding
  }
}
