package com.example.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class GuestNames {
  private static final Logger log = LoggerFactory.getLogger(GuestNames.class);

  void split(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE guests SET given = split_part(name, ' ', 1)");
    } catch (SQLException e) {
      log.error("names of guests were not split"); // <- finding
    }
  }
}
