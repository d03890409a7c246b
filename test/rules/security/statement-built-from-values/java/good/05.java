package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private JdbcTemplate jdbc;

  Long byEmail(String email) {
    String clean = StringEscapeUtils.escapeSql(email);
    return jdbc.queryForObject("SELECT id FROM users WHERE email = '" + email + "'", Long.class);
  }
}