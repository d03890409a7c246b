package com.example;

import io.javalin.Javalin;


public class Example {
  public static void main(String[] args) {
    Javalin app = Javalin.create(); // <- finding
    app.start(7070);
  }
}
