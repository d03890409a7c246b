package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private JdbcTemplate jdbc;

  int ofKind(Kind kind) {
    return jdbc.queryForObject("SELECT count(*) FROM orders WHERE kind = '" + kind + "'", Integer.class);
  }
}