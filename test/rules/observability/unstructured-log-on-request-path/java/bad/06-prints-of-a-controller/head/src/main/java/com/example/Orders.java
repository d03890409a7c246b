package com.example;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Orders {
    @PostMapping("/orders")
    String place(@RequestBody Order order) {
        String id = store(order);
        System.out.println("placed order " + id); // <- finding
        return id;
    }

    private String store(Order order) {
        return order.id();
    }
}
