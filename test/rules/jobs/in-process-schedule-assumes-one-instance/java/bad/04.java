package com.example;

import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Dunning {
  private final InvoiceRepository invoices;
  private final JavaMailSender mail;

  Dunning(InvoiceRepository invoices, JavaMailSender mail) {
    this.invoices = invoices;
    this.mail = mail;
  }

  @Scheduled(cron = "0 0 8 * * *") // <- finding
  public void remind() {
    List<Invoice> due = invoices.findByStatus("DUE");
    for (Invoice invoice : due) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(invoice.getEmail());
      mail.send(message);
      invoice.setStatus("REMINDED");
      invoices.save(invoice);
    }
  }
}
