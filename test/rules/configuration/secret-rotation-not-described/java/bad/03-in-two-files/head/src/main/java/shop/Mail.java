package shop;

public class Mail {
  static final String KEY = System.getenv("SENDGRID_API_KEY");
}
