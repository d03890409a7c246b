import { describe, expect, it } from 'vitest'
import { inOrder, journalOrder } from '#replay/steps/step-order'
import type { MigrationRunner } from '#system/migrations/migrations'

const order = (runner: MigrationRunner, paths: readonly string[], journal?: readonly string[]): string[] =>
  inOrder(
    paths.map((path) => ({ path })),
    runner,
    journal,
  ).map(({ path }) => path)

describe('the order in which a tool runs its steps', () => {
  it('compares numbers, not text', () => {
    expect(order('golang-migrate', ['m/10_c.up.sql', 'm/9_b.up.sql', 'm/1_a.up.sql'])).toEqual([
      'm/1_a.up.sql',
      'm/9_b.up.sql',
      'm/10_c.up.sql',
    ])
  })

  it('compares the versions of Flyway part by part, and puts repeatable scripts last', () => {
    expect(order('flyway', ['R__views.sql', 'V1_10__c.sql', 'V1_9__b.sql', 'V1.2__a.sql', 'V2__d.sql'])).toEqual([
      'V1.2__a.sql',
      'V1_9__b.sql',
      'V1_10__c.sql',
      'V2__d.sql',
      'R__views.sql',
    ])
  })

  it('compares the folders of Prisma as text', () => {
    const paths = ['p/20240102_b/migration.sql', 'p/0_init/migration.sql', 'p/10_late/migration.sql']
    expect(order('prisma', paths)).toEqual(['p/0_init/migration.sql', 'p/10_late/migration.sql', 'p/20240102_b/migration.sql'])
  })

  it('follows the time in the class or the name of a TypeORM migration', () => {
    const texts: Record<string, string> = {
      'm/b.ts': 'export class B1690000000001 implements MigrationInterface {}',
      'm/a.ts': "export class A implements MigrationInterface { name = 'A1690000000002' }",
      'm/1690000000000-C.ts': 'export class C1690000000003 {}',
    }
    const steps = Object.keys(texts).map((path) => ({ path }))
    expect(inOrder(steps, 'typeorm', [], (path) => texts[path]).map(({ path }) => path)).toEqual([
      'm/b.ts',
      'm/a.ts',
      'm/1690000000000-C.ts',
    ])
  })

  it('follows the revisions of Alembic, also where branches merge', () => {
    const texts: Record<string, string> = {
      'v/a.py': "revision = 'a'\ndown_revision = ('d', 'c')\n",
      'v/b.py': 'revision: str = "b"\ndown_revision: Union[str, None] = None\n',
      'v/c.py': "revision = 'c'\ndown_revision = 'b'\ndepends_on = None\n",
      'v/d.py': "revision = 'd'\ndown_revision = (\n    'b',\n)\ndepends_on = 'c'\n",
    }
    const steps = Object.keys(texts).map((path) => ({ path }))
    expect(inOrder(steps, 'alembic', [], (path) => texts[path]).map(({ path }) => path)).toEqual(['v/b.py', 'v/c.py', 'v/d.py', 'v/a.py'])
  })

  it("follows drizzle-kit's journal", () => {
    const journal = journalOrder('{"entries":[{"idx":1,"tag":"0000_b"},{"idx":0,"tag":"0001_a"}]}')
    expect(order('drizzle', ['d/0000_b.sql', 'd/0001_a.sql'], journal)).toEqual(['d/0001_a.sql', 'd/0000_b.sql'])
  })

  it.each(['', 'null', '{"entries":3}', '{"entries":[{"idx":"1"}]}', '[]'])('has no order from %j', (text) => {
    expect(journalOrder(text)).toEqual([])
  })
})
