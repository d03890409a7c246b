package com.example;

import io.grpc.Server;
import io.grpc.ServerBuilder;


public class Example {
  public static void main(String[] args) throws Exception {
    Server server = ServerBuilder.forPort(9090).build().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.shutdown()));
    server.awaitTermination();
  }
}
