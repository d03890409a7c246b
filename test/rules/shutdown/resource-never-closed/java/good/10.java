package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  private final DataSource dataSource;
  int count() throws Exception {
    try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement("select 1")) {
      return statement.executeUpdate();
    }
  }
}
