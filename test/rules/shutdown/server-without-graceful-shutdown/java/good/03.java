package com.example;

import org.springframework.boot.SpringApplication;

@SpringBootApplication
public class Example {
  public static void main(String[] args) {
    SpringApplication.run(Example.class, args);
  }
}
