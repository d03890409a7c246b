import { expect, it } from 'vitest'
import { uniqueConstraintRemoved } from '#rules/idempotency/unique-constraint-removed'
import { reviewFiles } from '../../rules/example-system.ts'

const table = (name: string): string =>
  `CREATE TABLE \`${name}\` (\`id\` int NOT NULL, \`email\` varchar(191) NOT NULL, PRIMARY KEY (\`id\`), UNIQUE KEY \`email\` (\`email\`)) ENGINE=InnoDB;\n`

it('finds the key of the table that MySQL names, and no key of the same name elsewhere', async () => {
  const base = {
    'package.json': '{"name":"a","private":true,"dependencies":{"express":"5","mysql2":"3"}}',
    'migrations/0001_a.sql': table('users') + table('accounts'),
  }
  const head = { ...base, 'migrations/0002_b.sql': 'ALTER TABLE `users` DROP INDEX `email`;\n' }
  const { findings } = await reviewFiles(base, head, [uniqueConstraintRemoved])
  expect(findings.filter(({ state }) => state === 'new').map(({ message }) => message.includes('`users`'))).toEqual([true])
})
