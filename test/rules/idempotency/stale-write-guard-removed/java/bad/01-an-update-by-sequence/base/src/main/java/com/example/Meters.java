package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Meters {
  private final JdbcTemplate jdbc;

  public void read(String meter, long value, long seq) {
    jdbc.update("UPDATE meters SET value = ?, seq = ? WHERE id = ? AND seq < ?", value, seq, meter, seq); // <- finding
  }
}
