package shop;

import org.springframework.stereotype.Service;

@Service
public class Roles {
  private final RoleMenuRepository roleMenuRepository;
  private final RoleMenuMapper roleMenuMapper;

  public void set(Long role, List<Long> menus) {
    roleMenuMapper.deleteByRoleId(role);
    for (Long menu : menus) {
      RoleMenu row = new RoleMenu();
      row.setRoleId(role);
      row.setMenuId(menu);
      roleMenuMapper.insert(row); // <- finding
    }
  }
}
