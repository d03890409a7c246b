package com.example;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.*;

@RestController
class OrderController {
    private final OrderRepository orders;
    private final Events events;

    OrderController(OrderRepository orders, Events events) {
        this.orders = orders;
        this.events = events;
    }

    @DeleteMapping("/orders/{id}")
    void delete(@PathVariable long id, User user) {
        Order order = orders.findById(id);
        if (!order.getOwnerId().equals(user.getId())) { // <- finding
            throw new AccessDeniedException("not yours");
        }
        orders.delete(order);
    }
}
