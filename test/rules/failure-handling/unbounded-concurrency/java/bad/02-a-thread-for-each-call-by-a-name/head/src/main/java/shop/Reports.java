package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void report(Order order) {
    Thread worker = new Thread(() -> write(order), "report"); // <- finding
    worker.start();
  }
}
