package com.example;

class Orders {
  List<Order> load(long id, Caller caller) {
    return jdbcTemplate.query(
        "select * from orders where id = ? and tenant_id = ?", // <- finding
        mapper, id, caller.tenant());
  }
}
