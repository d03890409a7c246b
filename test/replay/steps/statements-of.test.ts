import { beforeAll, describe, expect, it } from 'vitest'
import { loadSqlParser } from '#languages/sql/parse'
import { placeholderIn } from '#replay/database/placeholders'
import { sectionOf, statementsOf, withoutFrame, type Statement } from '#replay/steps/statements-of'

beforeAll(loadSqlParser)

const statements = (text: string): readonly Statement[] => {
  const read = statementsOf(text)
  if ('error' in read) throw new Error(read.error)
  return read.statements
}

describe('the statements of a step', () => {
  it('keep their lines, their tables and what needs to run outside a transaction', () => {
    expect(
      statements('CREATE INDEX CONCURRENTLY i ON orders (a);\n\nALTER TABLE s.items ADD FOREIGN KEY (o) REFERENCES orders (id);'),
    ).toMatchObject([
      { line: 1, tables: ['orders'], isOutside: true },
      { line: 3, tables: ['items', 'orders'], isOutside: false },
    ])
  })

  it('are not split inside a function', () => {
    expect(statements("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$; SELECT ';'")).toHaveLength(2)
  })

  it('lose the BEGIN and COMMIT around all of them, and nothing else', () => {
    expect(withoutFrame(statements('-- why\nBEGIN; SELECT 1; COMMIT;'))?.map(({ sql }) => sql)).toEqual(['SELECT 1'])
    expect(withoutFrame(statements('SELECT 1; SAVEPOINT a; RELEASE SAVEPOINT a;'))).toHaveLength(3)
    expect(withoutFrame(statements('BEGIN; SELECT 1; COMMIT; SELECT 2;'))).toBeUndefined()
    expect(withoutFrame(statements('SELECT 1; COMMIT;'))).toBeUndefined()
  })

  it('have an error and its line if PostgreSQL cannot parse them', () => {
    expect(statementsOf('SELECT 1;\nCREATE TABLE `a` (id int)')).toMatchObject({ line: 2 })
  })
})

describe('a section', () => {
  const text = '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n'

  it('keeps the lines of the other as empty ones', () => {
    expect(sectionOf(text, 'up')).toBe('-- +goose Up\nSELECT 1;\n\n\n')
    expect(statements(sectionOf(text, 'down'))).toMatchObject([{ line: 4 }])
  })

  it('is the whole text where no tool divides it', () => {
    expect(sectionOf('SELECT 1', 'up')).toBe('SELECT 1')
    expect(sectionOf('SELECT 1', 'down')).toBe('')
  })
})

it.each([
  ['CREATE SCHEMA ${schema}', '${schema}'],
  ['CREATE TABLE {{ .Table }} ()', '{{ .Table }}'],
  ["SELECT '${\n}'", undefined],
  ['SELECT $1', undefined],
])('finds the placeholder of %j', (text, placeholder) => {
  expect(placeholderIn(text)).toBe(placeholder)
})
