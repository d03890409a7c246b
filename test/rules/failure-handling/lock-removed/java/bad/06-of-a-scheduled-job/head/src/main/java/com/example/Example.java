package com.example;


@Service
public class Example {
  @Scheduled(cron = "0 0 * * * *")
  public void send() {
    invoices.send();
  }
}
