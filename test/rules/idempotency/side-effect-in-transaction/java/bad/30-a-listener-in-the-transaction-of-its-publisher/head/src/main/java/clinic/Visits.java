package clinic;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Visits {
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher publisher;

  public Visits(JdbcTemplate jdbc, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.publisher = publisher;
  }

  @Transactional
  public void book(long visit, String phone) {
    jdbc.update("UPDATE slots SET visit = ? WHERE visit IS NULL", visit);
    var booked = new Booked(visit, phone);
    publisher.publishEvent(booked);
  }
}
