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
        var pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(6);
        pool.setThreadNamePrefix("courier-");
        pool.setTaskDecorator(new ContextPropagatingTaskDecorator(ContextSnapshotFactory.builder().build()));
        return pool;
    }
}
