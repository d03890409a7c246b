package com.example;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/codes")
public class CodeController {
    private final Codes codes;

    CodeController(Codes codes) {
        this.codes = codes;
    }

    @PostMapping
    @RateLimiter(name = "codes")
    public void send(@RequestBody Phone phone) {
        codes.send(phone.number());
    }

    @PostMapping("/verify")
    @RateLimiter(name = "verify")
    public Token verify(@RequestBody Attempt attempt) {
        return codes.verify(attempt.number(), attempt.code());
    }
}
