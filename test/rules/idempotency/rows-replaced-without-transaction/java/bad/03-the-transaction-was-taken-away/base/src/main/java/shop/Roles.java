package shop;

import org.springframework.stereotype.Service;

@Service
public class Roles {
  private final RoleMenuRepository roleMenuRepository;
  private final RoleMenuMapper roleMenuMapper;

  @Transactional
  public void set(Long role, List<Long> menus) {
    roleMenuRepository.deleteByRoleId(role);
    roleMenuRepository.saveAll(menus.stream().map(menu -> new RoleMenu(role, menu)).toList());
  }
}
