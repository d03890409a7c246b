package shop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

@Service
public class Reminders {
  private final ScheduledExecutorService timer;
  private final TaskScheduler scheduler;
  private final JavaMailSender mail;

  public void remind(Order order) {
    timer.schedule(() -> send(order), 5, TimeUnit.SECONDS);
  }

  void send(Order order) {
    mail.send(messageOf(order));
  }

  void sweep() {
    old.clear();
  }
}
