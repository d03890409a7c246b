package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private JdbcTemplate jdbc;

  Long byEmail(String email) {
    return jdbc.queryForObject("SELECT id FROM users WHERE email = ?", Long.class, email);
  }
}