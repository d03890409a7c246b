package com.acme.refunds;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

@Component
public class PayoutListener {
    private final MeterRegistry meters;
    private final Payouts payouts;

    public PayoutListener(MeterRegistry meters, Payouts payouts, AmqpAdmin admin) {
        this.meters = meters;
        this.payouts = payouts;
        meters.gauge("queue.depth.payouts", admin, a -> a.getQueueInfo("payouts").getMessageCount());
    }

    @RabbitListener(queues = "payouts")
    public void onPayout(Payout payout) {
        try {
            payouts.execute(payout);
            meters.counter("jobs", "queue", "payouts", "outcome", "ok").increment();
        } catch (RuntimeException e) {
            meters.counter("jobs", "queue", "payouts", "outcome", "error").increment();
            throw e;
        }
    }
}
