package shop;

public class Settings {
  static final String S0 = System.getenv("STRIPE_SECRET_KEY");
  static final String S1 = System.getenv("JWT_SECRET");
  static final String S2 = System.getenv("WEBHOOK_SECRET");
  static final String S3 = System.getenv("DB_PASSWORD");
}
