class Users {
  private final JdbcTemplate jdbc;

  List<String> phones() {
    return jdbc.query("SELECT * FROM users", (row, number) -> row.getString("phone"));
  }
}
