package com.example;

import com.sun.net.httpserver.HttpServer;


public class Example {
  public static void main(String[] args) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0); // <- finding
    server.start();
  }
}
