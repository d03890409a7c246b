package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  private final DataSource dataSource;
  boolean isKnown(String name) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      return idOf(connection, name) != null;
    }
  }
  private Long idOf(Connection connection, String name) throws Exception {
    PreparedStatement statement = connection.prepareStatement("select id from shops where name = ?");
    statement.setString(1, name);
    ResultSet rows = statement.executeQuery();
    return rows.next() ? rows.getLong(1) : null;
  }
}
