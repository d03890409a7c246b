package com.acme.hooks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HooksApplication {
  public static void main(String[] args) {
    SpringApplication.run(HooksApplication.class, args);
  }
}
