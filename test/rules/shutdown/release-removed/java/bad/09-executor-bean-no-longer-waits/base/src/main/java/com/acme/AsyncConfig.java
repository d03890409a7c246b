package com.acme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration
class AsyncConfig {
    @Bean
    ThreadPoolTaskExecutor mailExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setMaxPoolSize(8);
        executor.setWaitForTasksToCompleteOnShutdown(true); // <- finding
        executor.setAwaitTerminationSeconds(30);
        return executor;
    }
}
