package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void report(Order order) throws Exception {
    Thread worker = new Thread(() -> write(order));
    worker.start();
    worker.join();
  }
}
