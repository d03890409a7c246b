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
    if (!jdbc.queryForList("SELECT id FROM users WHERE email = ?", email).isEmpty()) {
      throw new IllegalStateException("taken");
    }
    UUID id = UUID.randomUUID();
    jdbc.update("INSERT INTO users (id, email, name) VALUES (?, ?, ?)", id, email, name); // <- finding
    return id;
  }
}
