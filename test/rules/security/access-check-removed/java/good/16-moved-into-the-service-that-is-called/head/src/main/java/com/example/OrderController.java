package com.example;

import org.springframework.web.bind.annotation.*;

@RestController
class OrderController {
    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @DeleteMapping("/orders/{id}")
    void delete(@PathVariable long id, User user) {
        orders.deleteOwn(id, user);
    }
}
