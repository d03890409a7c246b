package shop;

import java.sql.Connection;
import java.sql.Statement;

class Shops {
  void rename(Connection connection, String name) throws Exception {
    try (Statement statement = connection.createStatement()) {
      String sql = "UPDATE shops SET name = '" + name + "' WHERE id = 1";
      statement.executeUpdate(sql); // <- finding
    }
  }
}