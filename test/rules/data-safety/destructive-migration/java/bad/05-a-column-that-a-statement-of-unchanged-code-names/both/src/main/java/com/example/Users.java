class Users {
  ResultSet byPhone(Connection connection, String phone) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("SELECT id, email FROM users WHERE phone = ?");
    statement.setString(1, phone);
    return statement.executeQuery();
  }
}
