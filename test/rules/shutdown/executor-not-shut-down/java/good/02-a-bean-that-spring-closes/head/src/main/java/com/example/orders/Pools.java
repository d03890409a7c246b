package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Pools {
    @Bean
    public ExecutorService mails() {
        return Executors.newFixedThreadPool(4);
    }
}
