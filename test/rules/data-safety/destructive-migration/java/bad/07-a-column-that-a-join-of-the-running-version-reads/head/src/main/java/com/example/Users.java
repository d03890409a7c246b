class Users {
  private final JdbcTemplate jdbc;

  Map<String, Object> load(long id) {
    return jdbc.queryForMap("SELECT id, email FROM users WHERE id = ?", id);
  }
}
