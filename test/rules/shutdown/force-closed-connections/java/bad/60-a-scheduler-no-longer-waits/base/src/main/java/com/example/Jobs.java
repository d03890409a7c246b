package com.example;

import jakarta.annotation.PreDestroy;
import org.quartz.Scheduler;
import org.springframework.stereotype.Component;

@Component
class Jobs {
    private final Scheduler scheduler;

    Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @PreDestroy
    void end() throws Exception {
        scheduler.shutdown(true);
    }
}
