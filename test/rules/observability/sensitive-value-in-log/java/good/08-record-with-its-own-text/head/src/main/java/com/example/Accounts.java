package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    record Registration(String tenantId, String email) {
        @Override
        public String toString() {
            return "Registration[" + tenantId + "]";
        }
    }

    @PostMapping("/accounts")
    void register(@RequestBody Registration registration) {
        log.info("registering {}", registration);
    }
}
