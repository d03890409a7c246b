package clinic;

import org.springframework.context.event.EventListener;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

@Component
public class Confirmations {
  private final JavaMailSender mail;

  public Confirmations(JavaMailSender mail) {
    this.mail = mail;
  }

  @TransactionalEventListener
  public void confirm(Booked booked) {
    var message = new SimpleMailMessage();
    message.setTo(booked.phone());
    mail.send(message);
  }

  @Async
  @EventListener
  public void remind(Booked booked) {
    mail.send(new SimpleMailMessage());
  }
}
