package shop;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class Outbox {
    private final BlockingQueue<String> mails = new ArrayBlockingQueue<>(500);

    public Outbox(MeterRegistry registry) {
        registry.gauge("outbox.mails", mails, BlockingQueue::size); // <- finding
    }

    public boolean put(String mail) {
        return mails.offer(mail);
    }
}
