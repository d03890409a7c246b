package com.example;

import io.micrometer.core.instrument.Metrics;
import org.springframework.web.bind.annotation.*;

@RestController
class UserController {
    @PostMapping("/users/{id}/lock")
    void lock(@PathVariable long id, Caller caller) {
        Metrics.counter("users.lock").increment();
        users.lock(id);
    }
}
