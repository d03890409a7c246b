class Users {
  // SELECT phone FROM users
  void load() {
    log.info("SELECT phone FROM users is no longer asked");
  }
}
