package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void follow(Feed feed) {
    new Thread(() -> { while (running) { read(feed); } }).start();
  }
}
