package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  DataSource dataSource;
  void isAlive() throws Exception {
    Connection connection = dataSource.getConnection();
    connection.isValid(1);
  }
}
