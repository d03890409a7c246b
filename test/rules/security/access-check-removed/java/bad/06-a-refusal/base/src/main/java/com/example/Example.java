package com.example;


@Service
public class Example {
  Order find(User user, long id) {
    Order order = orders.get(id);
    if (!order.belongsTo(user)) { // <- finding
      throw new AccessDeniedException("not yours");
    }
    return order;
  }
}
