package shop;

public class Main {
  public static void main(String[] args) throws Exception {
    Server server = Servers.of(8080);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop()));
    server.start();
    server.join();
  }
}
