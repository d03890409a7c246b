package com.example;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Dunning {
  private final JavaMailSender mail;
  private final InvoiceRepository invoices;

  @Scheduled(cron = "0 0 8 * * *")
  @SchedulerLock(name = "dunning", lockAtMostFor = "10m")
  public void remind() {
    for (Invoice invoice : invoices.findByStatus("DUE")) mail.send(invoice.message());
  }
}
