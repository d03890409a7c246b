class Leads {
  private static final String ALL = "SELECT l.phone, u.email " + "FROM leads l JOIN users u ON u.id = l.id";
}
