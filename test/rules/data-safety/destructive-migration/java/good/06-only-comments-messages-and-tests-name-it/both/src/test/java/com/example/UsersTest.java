class UsersTest {
  String query = "SELECT phone FROM users";
}
