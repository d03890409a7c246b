import type { Examples } from '#model/rule'

const controller = `package shop;

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
`
const service = (body: string, annotation = ''): string => `package shop;

import org.springframework.stereotype.Service;

@Service
public class Roles {
  private final RoleMenuRepository roleMenuRepository;
  private final RoleMenuMapper roleMenuMapper;

${annotation && `  ${annotation}\n`}  public void set(Long role, List<Long> menus) {
${body}
  }
}
`
const files = (text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'src/main/java/shop/Roles.java': text, 'src/main/java/shop/RoleController.java': controller },
})
const replaced = (mark = ''): string => `    roleMenuRepository.deleteByRoleId(role);
    roleMenuRepository.saveAll(menus.stream().map(menu -> new RoleMenu(role, menu)).toList());${mark}`

export const rowsReplacedWithoutTransactionJava: Examples = {
  bad: [
    { title: 'all of a role at once', ...files(service(replaced(' // <- finding'))) },
    {
      title: 'one after the other, by a mapper',
      ...files(
        service(`    roleMenuMapper.deleteByRoleId(role);
    for (Long menu : menus) {
      RoleMenu row = new RoleMenu();
      row.setRoleId(role);
      row.setMenuId(menu);
      roleMenuMapper.insert(row); // <- finding
    }`),
      ),
    },
    {
      title: 'the transaction was taken away',
      base: files(service(replaced(), '@Transactional')).files,
      ...files(service(replaced(' // <- finding'))),
    },
  ],
  good: [
    { title: 'in a transaction', ...files(service(replaced(), '@Transactional')) },
    {
      title: 'in the transaction of whoever calls',
      files: {
        'src/main/java/shop/Roles.java': service(replaced()),
        'src/main/java/shop/RoleController.java': controller.replace('  @PutMapping', '  @Transactional\n  @PutMapping'),
      },
    },
    {
      title: 'promised by the interface',
      files: {
        'src/main/java/shop/Roles.java':
          'package shop;\n\npublic interface Roles {\n  @Transactional\n  void set(Long role, List<Long> menus);\n}\n',
        'src/main/java/shop/RolesImpl.java': service(replaced()).replace('class Roles {', 'class RolesImpl implements Roles {'),
        'src/main/java/shop/RoleController.java': controller,
      },
    },
    { title: 'by a template', ...files(service(`    transactionTemplate.executeWithoutResult(status -> {\n${replaced()}\n    });`)) },
    {
      title: 'one row by its own key',
      ...files(service('    roleMenuRepository.deleteById(role);\n    roleMenuRepository.save(new RoleMenu(role, 1L));')),
    },
    {
      title: 'either the one or the other',
      ...files(
        service(`    if (menus.isEmpty()) {
      roleMenuRepository.deleteByRoleId(role);
    } else {
      roleMenuRepository.saveAll(menus);
    }`),
      ),
    },
    {
      title: 'nobody is known to call it',
      files: { 'src/main/java/shop/Roles.java': service(replaced()) },
    },
  ],
}
