package shop;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class Main {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      server.stop(20);
    }));
    server.start();
  }
}
