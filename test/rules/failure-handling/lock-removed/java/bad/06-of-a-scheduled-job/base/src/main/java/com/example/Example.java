package com.example;


@Service
public class Example {
  @Scheduled(cron = "0 0 * * * *")
  @SchedulerLock(name = "invoices") // <- finding
  public void send() {
    invoices.send();
  }
}
