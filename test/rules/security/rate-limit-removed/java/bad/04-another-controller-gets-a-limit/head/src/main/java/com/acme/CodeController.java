package com.acme;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.web.bind.annotation.*;

@RestController
public class CodeController {
    private final Codes codes;
    public CodeController(Codes codes) { this.codes = codes; }

    @PostMapping("/codes")
    public void send(@RequestBody Phone phone) {
        codes.send(phone);
    }
}
