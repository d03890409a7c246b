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
        Order order = orders.find(id);
        if (!order.getOwnerId().equals(user.getId())) {
            throw new AccessDeniedException("not yours");
        }
        orders.delete(order);
    }
}
