package com.acme;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.JedisPooled;

public class Worker implements Runnable {
    private final JedisPooled jedis;
    private final JdbcTemplate jdbc;

    public Worker(JedisPooled jedis, JdbcTemplate jdbc) {
        this.jedis = jedis;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        while (true) {
            List<String> item = jedis.blpop(5, "mails"); // <- finding
            if (item != null) {
                jdbc.update("UPDATE mails SET sent_at = now() WHERE id = ?", item.get(1));
            }
        }
    }
}
