package com.example.lockers;

import io.micrometer.context.ContextSnapshotFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration
public class Pools {
    @Bean
    ThreadPoolTaskExecutor courierPool() {
        return sized("courier-", 6);
    }

    @Bean
    ThreadPoolTaskExecutor labelPool() {
        return sized("label-", 2);
    }

    private static ThreadPoolTaskExecutor sized(String prefix, int size) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(size);
        pool.setThreadNamePrefix(prefix);
        pool.setTaskDecorator(new ContextPropagatingTaskDecorator(ContextSnapshotFactory.builder().build()));
        return pool;
    }
}
