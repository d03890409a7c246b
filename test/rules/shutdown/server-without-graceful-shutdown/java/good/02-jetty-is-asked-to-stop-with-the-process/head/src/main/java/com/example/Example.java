package com.example;

import com.sun.net.httpserver.HttpServer;
import org.eclipse.jetty.server.Server;

public class Example {
  public static void main(String[] args) throws Exception {
    HttpServer admin = HttpServer.create(new InetSocketAddress(9000), 0);
    admin.start();
    final var server = new Server(8080);
    server.setStopAtShutdown(true);
    server.start();
  }
}
