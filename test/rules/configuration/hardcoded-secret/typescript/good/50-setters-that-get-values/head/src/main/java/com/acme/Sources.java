package com.acme;

import com.zaxxer.hikari.HikariConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class Sources {
    @Value("${db.password}")
    private String password;

    HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPassword(password);
        config.setPoolName("Orders-Pool-2");
        return config;
    }
}
