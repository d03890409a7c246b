interface Orders extends JpaRepository<Order, Long> {
  @Query(value = """
      SELECT o.total, u.phone
      FROM orders o JOIN users u ON u.id = o.user_id
      WHERE o.id = :id
      """, nativeQuery = true)
  Object[] report(long id);
}
