package com.example;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
    private final OrderRepository orders;

    OrderService(OrderRepository orders) {
        this.orders = orders;
    }

    public Order find(long id, Caller caller) {
        Order order = orders.findById(id).orElseThrow();
        if (!order.getCustomerId().equals(caller.id())) {
            throw new AccessDeniedException("order " + id);
        }
        return order;
    }

    public void cancel(long id) {
        Order order = orders.findById(id).orElseThrow(); // <- finding
        order.setState(State.CANCELLED);
        orders.save(order);
    }
}
