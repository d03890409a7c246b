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
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entries (account, cents) VALUES (?, ?)")) {
        insert.setString(1, account);
        insert.setLong(2, cents);
        insert.executeUpdate();
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  public void reset() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      connection.prepareStatement("DELETE FROM entries").executeUpdate();
      connection.setAutoCommit(true);
    } finally {
      connection.close();
    }
  }

  Connection begin() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    connection.prepareStatement("UPDATE units SET open = 1").executeUpdate();
    return connection;
  }
}
