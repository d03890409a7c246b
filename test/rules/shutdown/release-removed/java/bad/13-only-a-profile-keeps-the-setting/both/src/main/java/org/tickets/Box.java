package org.tickets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Box {
    public static void main(String[] args) {
        SpringApplication.run(Box.class, args);
    }
}
