import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { languageOf } from '#languages/language-of'
import { link } from '#link/link'
import { migrationsOf } from '#system/migrations/migrations'
import { tableLock } from '#system/migrations/table-lock'
import type { SchemaChange } from '#model/facts/data/schema-change'

beforeAll(() => loadFrontEnds(['sql', 'prisma', 'package-json', 'typescript']))

const systemOf = (files: Readonly<Record<string, string>>) =>
  link({
    files: Object.entries(files).map(([path, text]) => ({ path, language: languageOf(path), facts: extract(text, languageOf(path)) })),
    paths: new Set(Object.keys(files)),
    notExamined: [],
    vocabulary: { callThroughClient: () => undefined },
  })

const table = 'CREATE TABLE a (id int);\n'

describe('migrationsOf', () => {
  it.each([
    ['prisma/migrations/1_init/migration.sql', table, 'prisma', 'prisma/migrations'],
    ['supabase/migrations/1_init.sql', table, 'supabase', 'supabase/migrations'],
    ['src/main/resources/db/migration/V1__init.sql', table, 'flyway', 'src/main/resources/db/migration'],
    ['db/migrations/1_init.up.sql', table, 'golang-migrate', 'db/migrations'],
    ['db/migrations/1.sql', `-- +goose Up\n${table}`, 'goose', 'db/migrations'],
    ['db/migrations/1.sql', table, 'sql', 'db/migrations'],
  ])('knows %s', (path, text, runner, set) => {
    expect(migrationsOf(systemOf({ [path]: text }))).toMatchObject([{ path, runner, set }])
  })

  it('knows a folder of drizzle-kit by its journal', () => {
    const files = { 'drizzle/0001_a.sql': table, 'drizzle/meta/_journal.json': '{}' }
    expect(migrationsOf(systemOf(files))).toMatchObject([{ runner: 'drizzle' }])
  })

  it('knows a numbered series by a file that changes what an earlier one creates', () => {
    const files = { 'sql/001.sql': table, 'sql/002.sql': 'ALTER TABLE a ADD COLUMN b int;' }
    expect(migrationsOf(systemOf(files)).map(({ path }) => path)).toEqual(['sql/001.sql', 'sql/002.sql'])
  })

  it.each([
    ['each file creates its own table', { 'sql/001.sql': table, 'sql/002.sql': 'CREATE TABLE b (id int);' }],
    ['two digits order the scripts', { 'sql/01.sql': table, 'sql/02.sql': 'ALTER TABLE a ADD COLUMN b int;' }],
    ['an image runs them on an empty database', { 'initdb.d/001.sql': table, 'initdb.d/002.sql': 'ALTER TABLE a ADD COLUMN b int;' }],
    ['an earlier file changes the table', { 'sql/001.sql': 'ALTER TABLE a ADD COLUMN b int;', 'sql/002.sql': table }],
  ])('knows no series where %s', (_, files) => {
    expect(migrationsOf(systemOf(files))).toEqual([])
  })

  it.each(['db/migrations/1.down.sql', 'migrations/1/down.sql', 'db/migration/U1__undo.sql', 'src/queries/a.sql', 'test/migrations/1.sql'])(
    'leaves %s out',
    (path) => {
      expect(migrationsOf(systemOf({ [path]: table }))).toEqual([])
    },
  )
})

describe('the dialect of a migration', () => {
  const dialectOf = (files: Readonly<Record<string, string>>) => migrationsOf(systemOf(files))[0]?.dialect
  const manifest = (dependencies: Readonly<Record<string, string>>) => JSON.stringify({ name: 'x', dependencies })

  it.each([
    [
      'the Prisma schema beside it',
      { 'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n', 'prisma/migrations/1/migration.sql': table },
      'postgres',
    ],
    ['its path', { 'db/mysql/migrations/1.sql': table, 'package.json': manifest({ pg: '8' }) }, 'mysql'],
    ['words of its neighbours', { 'migrations/1.sql': table, 'migrations/2.sql': 'CREATE TABLE b (c jsonb);' }, 'postgres'],
    ['the only driver', { 'migrations/1.sql': table, 'package.json': manifest({ pg: '8' }) }, 'postgres'],
    ['nothing, with two drivers', { 'migrations/1.sql': table, 'package.json': manifest({ pg: '8', mysql2: '3' }) }, undefined],
    ['nothing, where words contradict', { 'migrations/1.sql': 'CREATE TABLE `a` (b jsonb);' }, undefined],
    [
      'nothing, where words contradict the schema',
      {
        'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
        'prisma/migrations/1/migration.sql': 'CREATE TABLE `a` (b int AUTO_INCREMENT);',
      },
      undefined,
    ],
  ])('is told by %s', (_by, files, dialect) => {
    expect(dialectOf(files)).toBe(dialect)
  })
})

describe('tableLock', () => {
  const change = (rest: Partial<SchemaChange>): SchemaChange => ({
    kind: 'schema-change',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: '',
    operation: 'change-type',
    table: 'a',
    columns: ['b'],
    statement: 0,
    direction: 'up',
    ...rest,
  })

  it.each([
    ['integer', 'bigint', 'rewrite'],
    ['varchar(10)', 'varchar(20)', undefined],
    ['varchar(20)', 'varchar(10)', 'rewrite'],
    ['varchar(10)', 'text', undefined],
    ['text', 'varchar', undefined],
    ['text', 'varchar(5)', 'rewrite'],
    ['numeric(10,2)', 'numeric(12,2)', undefined],
    ['numeric(10,2)', 'numeric(12,4)', 'rewrite'],
    ['timestamp', 'timestamptz', undefined],
    ['json', 'jsonb', 'rewrite'],
    ['text', 'citext', undefined],
    [undefined, 'bigint', 'rewrite'],
    [undefined, 'text', undefined],
    ['text', 'text', undefined],
  ])('from %s to %s: %s', (from, to, work) => {
    expect(tableLock(change({ type: to }), from)?.work).toBe(work)
  })

  it.each([
    [{ operation: 'create-index', concurrent: false }, 'writes'],
    [{ operation: 'create-index', concurrent: true }, undefined],
    [{ operation: 'set-not-null' }, 'all'],
    [{ operation: 'add-column', default: 'constant' }, undefined],
    [{ operation: 'add-column', default: 'volatile' }, 'all'],
    [{ operation: 'drop-column' }, undefined],
  ] as const)('%o blocks %s', (rest, blocks) => {
    expect(tableLock(change(rest))?.blocks).toBe(blocks)
  })
})
