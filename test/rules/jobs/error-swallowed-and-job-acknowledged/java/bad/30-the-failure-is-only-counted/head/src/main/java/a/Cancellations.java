package a;

import com.rabbitmq.client.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

@Component
class Cancellations {
  private static final Logger log = LoggerFactory.getLogger(Cancellations.class);
  private final Timetable timetable;
  private final MeterRegistry meters;

  Cancellations(Timetable timetable, MeterRegistry meters) {
    this.timetable = timetable;
    this.meters = meters;
  }

  @RabbitListener(queues = "cancellations", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws Exception {
    long tag = message.getMessageProperties().getDeliveryTag();
    try {
      timetable.cancel(new String(message.getBody()));
      channel.basicAck(tag, false);
    } catch (Exception e) {
      meters.counter("cancellations.failed").increment();
      log.error("cancellation not applied", e);
      channel.basicAck(tag, false); // <- finding
    }
  }
}
