package com.example;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Expiry {
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    public Expiry(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        timer.scheduleWithFixedDelay(this::expire, 0, 60, TimeUnit.SECONDS); // <- finding
    }

    private void expire() {
        jdbc.update("DELETE FROM sessions WHERE expires_at < now()");
    }
}
