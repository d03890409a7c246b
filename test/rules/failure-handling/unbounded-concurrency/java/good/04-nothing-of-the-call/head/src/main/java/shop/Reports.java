package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void refresh() {
    new Thread(() -> load()).start();
  }
}
