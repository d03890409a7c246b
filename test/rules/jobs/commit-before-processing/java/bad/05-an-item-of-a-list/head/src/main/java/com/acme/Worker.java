package com.acme;

import java.time.Duration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Worker implements Runnable {
    private final StringRedisTemplate redis;
    private final JdbcTemplate jdbc;

    public Worker(StringRedisTemplate redis, JdbcTemplate jdbc) {
        this.redis = redis;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            String id = redis.opsForList().rightPop("mail:queue", Duration.ofSeconds(5)); // <- finding
            if (id == null) {
                continue;
            }
            jdbc.update("UPDATE mails SET sent_at = now() WHERE id = ?", id);
        }
    }
}
