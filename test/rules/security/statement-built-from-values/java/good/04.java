package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Schema {
  private JdbcTemplate jdbc;

  int columns(String tableName) {
    return jdbc.queryForObject("SELECT count(*) FROM information_schema.columns WHERE table_name = '" + tableName + "'", Integer.class);
  }
}