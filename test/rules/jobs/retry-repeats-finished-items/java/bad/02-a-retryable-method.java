package example;

import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.retry.annotation.Retryable;

class Reminders {
  private final AppointmentRepository appointments;
  private final JavaMailSender mail;

  Reminders(AppointmentRepository appointments, JavaMailSender mail) {
    this.appointments = appointments;
    this.mail = mail;
  }

  @Retryable(maxAttempts = 4)
  public void remind(String day) {
    List<Appointment> due = appointments.findByDay(day);
    for (Appointment appointment : due) {
      mail.send(messageFor(appointment)); // <- finding
    }
  }

  private SimpleMailMessage messageFor(Appointment appointment) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(appointment.email());
    return message;
  }
}
