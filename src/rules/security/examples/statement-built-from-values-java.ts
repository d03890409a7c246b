import type { Examples } from '#model/rule'

export const statementBuiltFromValuesJava: Examples = {
  bad: [
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private final JdbcTemplate jdbc;

  Users(JdbcTemplate jdbc) { this.jdbc = jdbc; }

  Long byEmail(String email) {
    return jdbc.queryForObject("SELECT id FROM users WHERE email = '" + email + "'", Long.class); // <- finding
  }
}`,
    `package shop;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
class Orders {
  private EntityManager entities;

  @GetMapping("/orders")
  List<?> list(@RequestParam String state) {
    return entities.createQuery(String.format("select o from Order o where o.state = '%s'", state)).getResultList(); // <- finding
  }
}`,
    `package shop;

import java.sql.Connection;
import java.sql.Statement;

class Shops {
  void rename(Connection connection, String name) throws Exception {
    try (Statement statement = connection.createStatement()) {
      String sql = "UPDATE shops SET name = '" + name + "' WHERE id = 1";
      statement.executeUpdate(sql); // <- finding
    }
  }
}`,
  ],
  good: [
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private JdbcTemplate jdbc;

  Long byEmail(String email) {
    return jdbc.queryForObject("SELECT id FROM users WHERE email = ?", Long.class, email);
  }
}`,
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private static final String STATE = "open";
  private JdbcTemplate jdbc;

  int open() {
    return jdbc.queryForObject("SELECT count(*) FROM orders WHERE state = '" + STATE + "'", Integer.class);
  }
}`,
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private JdbcTemplate jdbc;

  int ofKind(Kind kind) {
    return jdbc.queryForObject("SELECT count(*) FROM orders WHERE kind = '" + kind + "'", Integer.class);
  }
}`,
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Schema {
  private JdbcTemplate jdbc;

  int columns(String tableName) {
    return jdbc.queryForObject("SELECT count(*) FROM information_schema.columns WHERE table_name = '" + tableName + "'", Integer.class);
  }
}`,
    `package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private JdbcTemplate jdbc;

  Long byEmail(String email) {
    String clean = StringEscapeUtils.escapeSql(email);
    return jdbc.queryForObject("SELECT id FROM users WHERE email = '" + email + "'", Long.class);
  }
}`,
  ],
}
