package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void report(Order order) {
    new Thread(() -> write(order)).start(); // <- finding
  }
}
