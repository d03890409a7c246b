import { expect, it } from 'vitest'

import { roleOf } from '#system/role-of'

it.each([
  ['src/orders.ts', 'production'],
  ['index.js', 'production'],
  ['src/latest/orders.ts', 'production'],
  ['src/contest.ts', 'production'],
  ['src/migrate-users.ts', 'production'],
  ['src/orders.test.ts', 'test'],
  ['test/orders.ts', 'test'],
  ['src/__mocks__/orders.ts', 'test'],
  ['e2e/login.ts', 'test'],
  ['vendor/github.com/x/y.go', 'vendored'],
  ['node_modules/x/index.js', 'vendored'],
  ['vendor/x/test/y.js', 'vendored'],
  ['package-lock.json', 'generated'],
  ['dist/main.js', 'generated'],
  ['src/types.d.ts', 'generated'],
  ['public/app.min.js', 'generated'],
  ['migrations/001_users.sql', 'migration'],
  ['scripts/migrations/001.ts', 'migration'],
  ['src/main/resources/db/migration/V1__users.sql', 'migration'],
  ['examples/basic/index.ts', 'example'],
  ['docs/guide.md', 'docs'],
  ['README.md', 'docs'],
  ['.github/workflows/ci.yml', 'ci'],
  ['scripts/import.ts', 'script'],
  ['tools/release.ts', 'script'],
  ['prisma/seed.ts', 'script'],
  ['vite.config.ts', 'script'],
])('%s is %s', (path, role) => expect(roleOf(path)).toBe(role))
