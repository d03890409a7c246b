package com.acme;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class StartupCheck {
  private final DataSource dataSource;

  StartupCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void checkDatabase() {
    try (Connection connection = dataSource.getConnection()) {
      System.out.println("database reachable");
    } catch (SQLException e) {
      throw new IllegalStateException("database unreachable", e);
    }
  }
}
