package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    @GetMapping("/health") // <- finding
    String health() {
        return "ok";
    }

    @GetMapping("/orders")
    String orders() {
        return "[]";
    }
}
