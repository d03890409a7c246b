package shop;

public class Main {
  public static void main(String[] args) {
    Objects.requireNonNull(System.getenv("RATES_URL"), "RATES_URL");
    SpringApplication.run(Main.class, args);
  }
}
