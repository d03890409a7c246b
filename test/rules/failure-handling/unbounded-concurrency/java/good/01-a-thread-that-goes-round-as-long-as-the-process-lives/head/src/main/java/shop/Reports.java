package shop;

import org.springframework.stereotype.Service;

@Service
public class Reports {
  public void startWriter(Queue queue) {
    new Thread(() -> drain(queue)).start();
  }
}
