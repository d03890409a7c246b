package com.acme.refunds;

import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

@Component
public class RefundListener {
    private final Refunds refunds;

    public RefundListener(Refunds refunds) {
        this.refunds = refunds;
    }

    @RabbitListener(queues = "refunds") // <- finding
    public void onRefund(Refund refund) {
        refunds.execute(refund);
    }
}
