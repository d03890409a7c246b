import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { FactOf } from '#model/fact'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['sql']))

const changesOf = (text: string): FactOf<'schema-change'>[] => extract(text, 'sql').facts.filter((fact) => fact.kind === 'schema-change')
const scriptOf = (text: string): FactOf<'migration-script'> | undefined =>
  extract(text, 'sql').facts.find((fact) => fact.kind === 'migration-script')

describe('operations of PostgreSQL', () => {
  it.each([
    [
      'DROP TABLE a, public.b, other.c CASCADE',
      [{ operation: 'drop-table', table: 'a', cascade: true }, { table: 'b' }, { table: 'other.c' }],
    ],
    ['ALTER TABLE "User" DROP COLUMN IF EXISTS "phone"', [{ operation: 'drop-column', table: 'User', columns: ['phone'], ifExists: true }]],
    ['ALTER TABLE a RENAME COLUMN b TO c', [{ operation: 'rename-column', table: 'a', columns: ['b'], name: 'c' }]],
    ['ALTER TABLE a RENAME TO z', [{ operation: 'rename-table', table: 'a', name: 'z' }]],
    [
      'ALTER TABLE a ADD COLUMN b text NOT NULL',
      [{ operation: 'add-column', columns: ['b'], type: 'text', required: true, default: 'none' }],
    ],
    ['ALTER TABLE a ADD COLUMN b timestamptz NOT NULL DEFAULT now()', [{ required: true, default: 'constant' }]],
    ['ALTER TABLE a ADD COLUMN b uuid DEFAULT gen_random_uuid()', [{ required: false, default: 'volatile' }]],
    ['ALTER TABLE a ADD COLUMN b text DEFAULT our_own(1)', [{ default: 'unknown' }]],
    ['ALTER TABLE a ADD COLUMN b text DEFAULT NULL::text', [{ default: 'none' }]],
    ['ALTER TABLE a ADD COLUMN b bigserial', [{ default: 'serial' }]],
    ['ALTER TABLE a ADD b int GENERATED ALWAYS AS IDENTITY', [{ default: 'identity' }]],
    ['ALTER TABLE a ALTER b TYPE varchar(30)', [{ operation: 'change-type', type: 'varchar(30)' }]],
    ['ALTER TABLE a ALTER b SET NOT NULL', [{ operation: 'set-not-null', columns: ['b'] }]],
    ['ALTER TABLE a ALTER b DROP DEFAULT', [{ operation: 'set-default', default: 'none' }]],
    [
      'ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c (id) NOT VALID',
      [{ operation: 'add-constraint', columns: ['b'], constraint: { type: 'foreign-key', validated: false, references: 'c' } }],
    ],
    ['ALTER TABLE a ADD CONSTRAINT x UNIQUE USING INDEX i', [{ constraint: { type: 'unique', usesIndex: true, name: 'x' } }]],
    ['ALTER TABLE a ADD CHECK (b IS NOT NULL AND c IS NOT NULL)', [{ constraint: { type: 'check', demandsSet: ['b', 'c'] } }]],
    ['CREATE UNIQUE INDEX CONCURRENTLY i ON a (b)', [{ operation: 'create-index', table: 'a', concurrent: true, unique: true, name: 'i' }]],
    ['DROP INDEX CONCURRENTLY i', [{ operation: 'drop-index', name: 'i', concurrent: true }]],
    ['CREATE TEMP TABLE t (id int)', [{ operation: 'create-table', table: 't', temporary: true }]],
    ['CREATE TABLE copy AS SELECT * FROM a', [{ operation: 'create-table', table: 'copy', reads: ['a'] }]],
    ['DELETE FROM a', [{ operation: 'delete-rows', rows: 'all' }]],
    ['DELETE FROM a WHERE true', [{ rows: 'all' }]],
    ['DELETE FROM a WHERE id = 1', [{ rows: 'some' }]],
    ['UPDATE a SET b = c WHERE b IS NULL', [{ operation: 'update-rows', columns: ['b'], rows: 'set-or-unset', readsColumns: ['b', 'c'] }]],
    ["DO $$ BEGIN RAISE EXCEPTION 'no'; END $$", [{ operation: 'guard' }]],
    ['DO $$ BEGIN PERFORM 1; END $$', [{ operation: 'procedure' }]],
    ["SET LOCAL lock_timeout = '2s'", [{ operation: 'set-lock-timeout' }]],
    ['CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()', [{ operation: 'create-insert-trigger', table: 'a' }]],
    ['CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()', [{ operation: 'other', table: 'a' }]],
  ])('%s', (text, expected) => {
    expect(changesOf(text)).toMatchObject(expected)
  })

  it.each(['SELECT 1', 'COMMENT ON TABLE a IS 1::text', 'GRANT ALL ON a TO b', 'SHOW x'])('leaves %s out', (text) => {
    expect(changesOf(text).filter((change) => change.operation !== 'other')).toEqual([])
  })

  it('tells the line of each command of an ALTER TABLE', () => {
    const changes = changesOf('ALTER TABLE IF EXISTS ONLY "s"."a"\n  DROP COLUMN b,\n  ADD COLUMN c numeric(10, 2)\n    NOT NULL;')
    expect(changes.map(({ at }) => at)).toEqual([
      { startLine: 2, endLine: 2 },
      { startLine: 3, endLine: 4 },
    ])
  })

  it('gives an operation the same identity whatever stands around it', () => {
    const [alone] = changesOf('ALTER TABLE a DROP COLUMN b')
    const [, second] = changesOf('SELECT 1;\n\n ALTER TABLE a ADD c int, DROP COLUMN b CASCADE')
    expect(second?.subject).toBe(alone?.subject)
  })
})

describe('texts of other dialects', () => {
  it('reads what all write alike, and says how much was not understood', () => {
    const text =
      'CREATE TABLE `a` (`id` int AUTO_INCREMENT) ENGINE=InnoDB;\nALTER TABLE `b` ADD COLUMN `c` int unsigned NOT NULL, DROP COLUMN `d`;\nDROP TABLE e;'
    expect(changesOf(text)).toMatchObject([
      { operation: 'create-table', table: 'a' },
      { operation: 'add-column', table: 'b', columns: ['c'], required: true, default: 'none', at: { startLine: 2 } },
      { operation: 'drop-column', table: 'b', columns: ['d'] },
      { operation: 'drop-table', table: 'e' },
    ])
    expect(scriptOf(text)).toMatchObject({ marks: ['mysql'], statements: 3, unread: 2 })
  })

  it.each([
    ['CREATE TABLE [dbo].[a] ([id] NVARCHAR(10))\nGO', ['sqlserver']],
    ['PRAGMA foreign_keys=OFF;\nCREATE TABLE `a` (id integer)', ['sqlite']],
    ['CREATE TABLE a (x LowCardinality(String)) ENGINE = MergeTree', ['clickhouse']],
    ['SELECT a::text', ['postgres']],
    ['CREATE TABLE a (id int)', []],
    ["SELECT 'jsonb auto_increment' -- AUTO_INCREMENT", []],
  ])('%s is marked %j', (text, marks) => {
    expect(scriptOf(text)?.marks).toEqual(marks)
  })

  it.each(['\\connect db\nDROP TABLE a;', 'DROP TABLE ${name};\nDROP TABLE a;', '{{ config() }} select 1;\nDROP TABLE a;'])(
    'finds its way behind %j',
    (text) => {
      expect(changesOf(text).some(({ table }) => table === 'a') || scriptOf(text)?.unread !== 0).toBe(true)
    },
  )

  it('is no problem of its file, whatever it is written in', () => {
    for (const text of [
      'CREATE TABLE `a` (`id` int AUTO_INCREMENT);',
      'CREATE TABLE [a] ([id] NVARCHAR(10));',
      'GO\nGO\n',
      '\\connect db',
      'nonsense that nobody wrote',
    ])
      expect(extract(text, 'sql').problem).toBeUndefined()
  })

  it('never breaks the reader, however it is cut', () => {
    const part = fc.constantFrom(
      'DROP',
      ' ',
      'TABLE',
      '`',
      "'",
      '"',
      '$$',
      ';',
      '(',
      ')',
      ',',
      '[',
      ']',
      '\n',
      '--',
      '/*',
      'ALTER',
      'a',
      '.',
      'é',
      '🎉',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { problem } = extract(parts.join(''), 'sql')
        expect(problem?.message ?? '').not.toContain('Could not be read')
      }),
      { numRuns: 300 },
    )
  })
})

describe('parts that undo', () => {
  it.each([
    ['-- +goose Up\nDROP TABLE a;\n-- +goose Down\nDROP TABLE b;', 'goose'],
    ['-- migrate:up\nDROP TABLE a;\n-- migrate:down\nDROP TABLE b;', 'dbmate'],
    ['-- +migrate Up\nDROP TABLE a;\n-- +migrate Down\nDROP TABLE b;', 'sql-migrate'],
    ['-- Up Migration\nDROP TABLE a;\n\n-- Down Migration\nDROP TABLE b;', 'node-pg-migrate'],
  ])('%j are told apart', (text, tool) => {
    expect(changesOf(text).map(({ table, direction }) => `${table} ${direction}`)).toEqual(['a up', 'b down'])
    expect(scriptOf(text)).toMatchObject({ tool, hasDown: true, transactionOff: false })
  })

  it('one plain comment about a direction marks nothing', () => {
    const text = '-- down migration of the labels follows in 12.sql\nDROP TABLE a;'
    expect(changesOf(text).map(({ table, direction }) => `${table} ${direction}`)).toEqual(['a up'])
    expect(scriptOf(text)).toMatchObject({ tool: 'sql', hasDown: false })
  })

  it.each([
    '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;',
    '-- migrate:up transaction:false\nSELECT 1;',
    '-- +migrate Up notransaction\nSELECT 1;',
  ])('%j turns the transaction off', (text) => {
    expect(scriptOf(text)?.transactionOff).toBe(true)
  })
})
