package shop;

import java.time.Instant;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Alerts {
  private final JavaMailSender mail;
  private final InvoiceRepository invoices;
  private Instant lastRun = Instant.now();

  public Alerts(JavaMailSender mail, InvoiceRepository invoices) {
    this.mail = mail;
    this.invoices = invoices;
  }

  @Scheduled(fixedDelay = 60000)
  public void run() {
    for (Invoice invoice : invoices.findByAlertedAtIsNull()) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(invoice.getContact());
      mail.send(message);
      invoice.setAlertedAt(Instant.now());
      invoices.save(invoice);
    }
    lastRun = Instant.now();
  }

  public Instant lastRun() {
    return lastRun;
  }
}
