package com.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

@Service
public class Example {
  private final DataSource dataSource;
  void check() throws Exception {
    dataSource.getConnection().close();
  }
}
