package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
    private static final Logger log = LoggerFactory.getLogger(Orders.class);

    @GetMapping("/orders/{id}")
    public String read(@PathVariable String id) {
        log.info("order read id={}", id);
        return id;
    }
}
