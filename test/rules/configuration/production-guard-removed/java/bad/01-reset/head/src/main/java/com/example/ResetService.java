package com.example;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
class ResetService {
  private final JdbcTemplate jdbc;
  private final Environment environment;

  ResetService(JdbcTemplate jdbc, Environment environment) {
    this.jdbc = jdbc;
    this.environment = environment;
  }

  void reset() {
    jdbc.execute("TRUNCATE TABLE berths");
  }
}
