package shop;

public interface Roles {
  @Transactional
  void set(Long role, List<Long> menus);
}
