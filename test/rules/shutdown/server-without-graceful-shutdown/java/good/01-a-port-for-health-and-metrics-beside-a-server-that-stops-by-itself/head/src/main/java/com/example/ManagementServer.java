package com.example;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

public class ManagementServer {
  public void start() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(9000), 0);
    server.createContext("/health", new HealthHandler());
    server.createContext("/metrics", new MetricsHandler());
    server.start();
  }
}
