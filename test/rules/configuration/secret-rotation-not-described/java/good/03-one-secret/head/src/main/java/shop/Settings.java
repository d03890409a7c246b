package shop;

public class Settings {
  static final String S0 = System.getenv("JWT_SECRET");
}
