package com.example;

import java.util.Timer;
import java.util.TimerTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Usage {
    private final JdbcTemplate jdbc;
    private final Timer timer = new Timer("usage", true);

    public Usage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void start() {
        timer.scheduleAtFixedRate(new TimerTask() { // <- finding
            @Override
            public void run() {
                jdbc.update("INSERT INTO usage (at, requests) VALUES (now(), ?)", Counter.take());
            }
        }, 0, 60_000);
    }
}
