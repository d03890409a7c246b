package app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

@Component
class Mails implements DisposableBean {
    private final ExecutorService senders = Executors.newFixedThreadPool(4);

    @Override
    public void destroy() {
        senders.shutdownNow(); // <- finding
    }
}
