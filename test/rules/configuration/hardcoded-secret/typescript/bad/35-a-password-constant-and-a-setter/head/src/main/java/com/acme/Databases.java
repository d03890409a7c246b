package com.acme;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import org.springframework.stereotype.Component;

@Component
class Databases {
    private static final String SMTP_PASSWORD = "T7#vLq{{}}9zRk2m"; // <- finding

    HikariDataSource orders() {
        HikariConfig config = new HikariConfig();
        config.setUsername("app");
        config.setPassword("hY3#bWq{{}}8zPk4"); // <- finding
        return new HikariDataSource(config);
    }

    Connection reports(String url) throws Exception {
        return DriverManager.getConnection(url, "reports", "mN5#cXr{{}}7vTj9"); // <- finding
    }
}
