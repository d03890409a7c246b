package com.acme;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

final class Executions {
    static void finish(ExecutorService pool) throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(30, TimeUnit.SECONDS);
    }
}
