import { describe, expect, it } from 'vitest'
import { resolveJavaModules } from '#link/modules/resolve-java'
import { roleOf } from '#link/roles/role-of'

describe('classes by their full name', () => {
  const resolver = resolveJavaModules(
    new Set([
      'core/src/main/java/com/acme/Order.java',
      'web/src/main/java/com/acme/web/Order.java',
      'web/src/test/java/com/acme/OrderTest.java',
      'com/acme/Plain.java',
      'notes/Order.md',
    ]),
  )

  it.each([
    ['com.acme.Order', ['core/src/main/java/com/acme/Order.java']],
    ['com.acme.web.Order', ['web/src/main/java/com/acme/web/Order.java']],
    ['com.acme.Plain', ['com/acme/Plain.java']],
    ['com.other.Order', []],
    ['acme.Order', ['core/src/main/java/com/acme/Order.java']],
    ['java.util.List', []],
  ])('%s', (name, paths) => {
    expect(resolver.resolve('web/src/main/java/com/acme/web/A.java', name)).toEqual(paths)
  })
})

describe('the role of a Java file', () => {
  it.each([
    ['src/main/java/com/example/docs/Printer.java', 'production'],
    ['src/main/java/com/acme/test/Runner.java', 'production'],
    ['src/test/java/com/acme/Order.java', 'test'],
    ['src/integrationTest/java/com/acme/Order.java', 'test'],
    ['app/com/acme/OrderTest.java', 'test'],
    ['src/main/java/com/acme/OrderTest.java', 'production'],
    ['src/main/java/db/migration/V2__Fill.java', 'migration'],
    ['src/main/java/com/acme/generated/Tables.java', 'generated'],
  ])('%s is %s', (path, role) => {
    expect(roleOf(path)).toBe(role)
  })
})
