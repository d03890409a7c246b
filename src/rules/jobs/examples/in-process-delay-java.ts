import type { Examples } from '#model/rule'

const service = (task: string, when: string, mark = ''): string => `package shop;

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
    ${when.replace('TASK', task)}${mark}
  }

  void send(Order order) {
    mail.send(messageOf(order));
  }

  void sweep() {
    old.clear();
  }
}
`
const found = ' // <- finding'

export const inProcessDelayJava: Examples = {
  bad: [
    service('() -> send(order)', 'timer.schedule(TASK, 2, TimeUnit.HOURS);', found),
    service('() -> send(order)', 'scheduler.schedule(TASK, Instant.now().plus(Duration.ofMinutes(30)));', found),
    service('() -> this.send(order)', 'timer.schedule(TASK, 24 * 60, TimeUnit.MINUTES);', found),
  ],
  good: [
    service('() -> send(order)', 'timer.schedule(TASK, 5, TimeUnit.SECONDS);'),
    service('() -> sweep()', 'timer.schedule(TASK, 2, TimeUnit.HOURS);'),
    service('() -> send(order)', 'timer.schedule(TASK, delay, TimeUnit.HOURS);'),
    service('() -> send(order)', 'jobs.schedule(Instant.now().plus(Duration.ofMinutes(30)), TASK);'),
  ],
}
