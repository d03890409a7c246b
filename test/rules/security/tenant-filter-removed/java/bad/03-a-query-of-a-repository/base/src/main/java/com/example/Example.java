package com.example;

interface OrderRepository extends JpaRepository<Order, Long> {
  @Query("select o from Order o "
      + "where o.tenantId = :tenantId " // <- finding
      + "and o.state = :state")
  List<Order> inState(long tenant, String state);
}
