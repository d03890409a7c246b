package com.example;

import java.util.List;

@Service
public class Example {
  private final ExecutorService workers;
  void tellAll(List<Client> clients) {
    workers.submit(() -> {
      for (int i = 0; i < clients.size(); i++) {
        if (i % 100 == 99) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            log.debug("woken up");
          }
        }
        clients.get(i).tell();
      }
    });
  }
}
