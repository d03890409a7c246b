package clinic;

import org.springframework.context.event.EventListener;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
public class Confirmations {
  private final JavaMailSender mail;

  public Confirmations(JavaMailSender mail) {
    this.mail = mail;
  }

  @EventListener // <- finding
  public void confirm(Booked booked) {
    var message = new SimpleMailMessage();
    message.setTo(booked.phone());
    mail.send(message);
  }
}
