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
  private Instant lastRun = Instant.now(); // <- finding

  public Alerts(JavaMailSender mail, InvoiceRepository invoices) {
    this.mail = mail;
    this.invoices = invoices;
  }

  @Scheduled(fixedDelay = 60000)
  public void run() {
    Instant started = Instant.now();
    for (Invoice invoice : invoices.findByFailedAtAfter(lastRun)) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(invoice.getContact());
      mail.send(message);
    }
    lastRun = started;
  }
}
