package com.example;

class OrderService {
    void deleteOwn(long id, User user) {
        Order order = find(id);
        if (!order.getOwnerId().equals(user.getId())) {
            throw new AccessDeniedException("not yours");
        }
        repository.delete(order);
    }
}
