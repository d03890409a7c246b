package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  private final Connection connection;
  boolean isKnown(String name) throws Exception {
    PreparedStatement statement = connection.prepareStatement("select id from shops where name = ?"); // <- finding
    statement.setString(1, name);
    ResultSet rows = statement.executeQuery();
    return rows.next();
  }
}
