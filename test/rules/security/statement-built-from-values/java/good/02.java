package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private static final String STATE = "open";
  private JdbcTemplate jdbc;

  int open() {
    return jdbc.queryForObject("SELECT count(*) FROM orders WHERE state = '" + STATE + "'", Integer.class);
  }
}