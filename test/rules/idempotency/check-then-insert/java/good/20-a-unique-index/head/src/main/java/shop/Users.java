package shop;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
  private final JdbcTemplate jdbc;

  Users(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PostMapping("/users")
  UUID register(@RequestParam String email, @RequestParam String name) {
    Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM users WHERE email = ?", Integer.class, email);
    if (count != null && count > 0) {
      throw new IllegalStateException("taken");
    }
    UUID id = UUID.randomUUID();
    jdbc.update("INSERT INTO users (id, email, name) VALUES (?, ?, ?)", id, email, name);
    return id;
  }
}
