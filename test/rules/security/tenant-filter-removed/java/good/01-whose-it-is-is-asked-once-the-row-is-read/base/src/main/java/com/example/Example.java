package com.example;

class Orders {
  Order load(Caller caller, long id) {
    return orderRepository.findByIdAndTenantId(id, caller.tenant()).orElseThrow();
  }
}
