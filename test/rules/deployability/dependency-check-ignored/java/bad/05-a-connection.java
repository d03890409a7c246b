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
    try (Connection connection = dataSource.getConnection()) { // <- finding
      System.out.println("database reachable");
    } catch (SQLException e) {
      return;
    }
  }
}
