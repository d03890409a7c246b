package com.example.lockers;

import io.micrometer.context.ContextSnapshotFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration
public class Pools {
    private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

    @Bean
    ThreadPoolTaskExecutor courierPool() {
        return sized("courier-", 6);
    }

    @Bean
    ThreadPoolTaskExecutor labelPool() {
        var pool = sized("label-", 2);
        pool.setTaskDecorator(new ContextPropagatingTaskDecorator(snapshots));
        return pool;
    }

    private static ThreadPoolTaskExecutor sized(String prefix, int size) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(size);
        pool.setThreadNamePrefix(prefix);
        return pool;
    }
}
