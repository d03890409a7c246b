package example;

import java.util.List;
import org.jobrunr.jobs.annotations.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class Newsletter {
  private final JdbcTemplate jdbc;
  private final JavaMailSender mail;

  Newsletter(JdbcTemplate jdbc, JavaMailSender mail) {
    this.jdbc = jdbc;
    this.mail = mail;
  }

  @Job(name = "Newsletter of %0", retries = 5)
  public void send(String issue) {
    List<String> readers = jdbc.queryForList("SELECT email FROM readers WHERE subscribed", String.class);
    for (String reader : readers) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(reader);
      message.setText(issue);
      mail.send(message); // <- finding
    }
  }
}
