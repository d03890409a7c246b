package shop;

import org.springframework.stereotype.Service;

@Service
public class Roles {
  private final RoleMenuRepository roleMenuRepository;
  private final RoleMenuMapper roleMenuMapper;

  public void set(Long role, List<Long> menus) {
    if (menus.isEmpty()) {
      roleMenuRepository.deleteByRoleId(role);
    } else {
      roleMenuRepository.saveAll(menus);
    }
  }
}
