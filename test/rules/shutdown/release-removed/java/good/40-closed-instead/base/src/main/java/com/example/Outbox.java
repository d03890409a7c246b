package com.example;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
public class Outbox {
  private final ExecutorService senders = Executors.newFixedThreadPool(4);
  private final Mails mails;

  Outbox(Mails mails) {
    this.mails = mails;
  }

  public void send(Mail mail) {
    senders.submit(() -> mails.send(mail));
  }

  @PreDestroy
  void close() throws InterruptedException {
    senders.shutdown();
    if (!senders.awaitTermination(25, TimeUnit.SECONDS)) {
      senders.shutdownNow();
    }
  }
}
