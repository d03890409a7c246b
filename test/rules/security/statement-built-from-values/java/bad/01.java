package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private final JdbcTemplate jdbc;

  Users(JdbcTemplate jdbc) { this.jdbc = jdbc; }

  Long byEmail(String email) {
    return jdbc.queryForObject("SELECT id FROM users WHERE email = '" + email + "'", Long.class); // <- finding
  }
}