package com.example;


@SpringBootApplication
public class Example {
  public static void main(String[] args) {
    if (args.length == 0) System.exit(2);
    SpringApplication.run(Example.class, args);
  }
}
