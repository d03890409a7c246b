package com.example;

import io.grpc.ServerBuilder;


public class Example {
  public static void main(String[] args) throws Exception {
    ServerBuilder.forPort(9090).addService(new Orders()).build().start().awaitTermination(); // <- finding
  }
}
