package com.example;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

public class Expiry {
    private static final Logger log = LoggerFactory.getLogger(Expiry.class);
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    public Expiry(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        timer.scheduleAtFixedRate(logged(this::expire), 0, 60, TimeUnit.SECONDS);
    }

    private void expire() {
        jdbc.update("DELETE FROM sessions WHERE expires_at < now()");
    }

    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("task failed", e);
            }
        };
    }
}
