package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  private final DataSource dataSource;
  int count(String shop) throws Exception {
    Connection connection = dataSource.getConnection(); // <- finding
    ResultSet rows = connection.prepareStatement("select count(*) from orders").executeQuery();
    rows.next();
    return rows.getInt(1);
  }
}
