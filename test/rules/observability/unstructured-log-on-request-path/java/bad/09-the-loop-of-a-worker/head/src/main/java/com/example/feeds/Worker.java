package com.example.feeds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Worker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private final Feeds feeds = new Feeds();
    private volatile boolean running = true;

    public static void main(String[] args) throws InterruptedException {
        Worker worker = new Worker();
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        worker.work();
    }

    void work() throws InterruptedException {
        log.info("worker started");
        while (running) {
            feeds.poll();
            Thread.sleep(1000);
        }
    }

    @Override
    public void close() {
        running = false;
    }
}
