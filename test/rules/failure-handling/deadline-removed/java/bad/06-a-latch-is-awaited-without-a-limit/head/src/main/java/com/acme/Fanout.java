package com.acme;

import java.util.List;
import java.util.concurrent.*;
import org.springframework.stereotype.Service;

@Service
public class Fanout {
    private final ExecutorService pool;
    public Fanout(ExecutorService pool) { this.pool = pool; }

    public void notifyAll(List<Sink> sinks, Event event) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(sinks.size());
        for (Sink sink : sinks) pool.submit(() -> { try { sink.send(event); } finally { done.countDown(); } });
        done.await();
    }
}
