package app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class Mails {
    private final ExecutorService senders = Executors.newFixedThreadPool(4);

    @EventListener
    void end(ContextClosedEvent event) throws InterruptedException {
        senders.shutdown();
        if (!senders.awaitTermination(20, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }
}
