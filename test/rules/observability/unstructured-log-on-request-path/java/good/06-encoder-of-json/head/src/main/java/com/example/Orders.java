package com.example;

import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Slf4j
@RestController
class Orders {
    @GetMapping("/orders")
    String list() {
        log.info("orders listed");
        return "[]";
    }
}
