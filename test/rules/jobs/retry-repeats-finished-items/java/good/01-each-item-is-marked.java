package example;

import java.util.List;
import org.jobrunr.jobs.annotations.Job;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class Newsletter {
  private final ReaderRepository readers;
  private final JavaMailSender mail;

  Newsletter(ReaderRepository readers, JavaMailSender mail) {
    this.readers = readers;
    this.mail = mail;
  }

  @Job(name = "Newsletter of %0", retries = 5)
  public void send(String issue) {
    List<Reader> open = readers.findWithoutDelivery(issue);
    for (Reader reader : open) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(reader.email());
      mail.send(message);
      readers.recordDelivery(reader.id(), issue);
    }
  }
}
