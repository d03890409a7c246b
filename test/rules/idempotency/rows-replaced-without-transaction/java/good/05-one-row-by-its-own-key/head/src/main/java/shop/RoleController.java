package shop;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RoleController {
  private final Roles roles;

  @PutMapping("/roles/{id}/menus")
  public void set(Long id, List<Long> menus) {
    roles.set(id, menus);
  }
}
