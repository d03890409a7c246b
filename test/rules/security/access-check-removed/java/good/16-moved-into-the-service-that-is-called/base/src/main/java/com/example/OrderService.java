package com.example;

class OrderService {
    void delete(Order order) {
        repository.delete(order);
    }
}
