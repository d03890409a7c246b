package com.acme.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class Ledger {
  private final DataSource dataSource;

  public Ledger(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void post(String account, long cents) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entries (account, cents) VALUES (?, ?)")) { // <- finding
        insert.setString(1, account);
        insert.setLong(2, cents);
        insert.executeUpdate();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
