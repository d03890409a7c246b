import { beforeAll, describe, expect, it } from 'vitest'
import { loadSqlParser, parsePostgres } from '#languages/sql/parse'
import { splitAtCommas, statementsOf, tokenize } from '#languages/sql/tokens'

beforeAll(loadSqlParser)

const placesOf = (text: string): readonly string[] => {
  const script = parsePostgres(text)
  return 'statements' in script
    ? script.statements.map(({ type, at }) => `${type} ${at.startLine}-${at.endLine}`)
    : [`error in line ${script.line ?? '?'}`]
}

describe('parsePostgres', () => {
  it('tells the lines of each statement, comments before it left out', () => {
    expect(placesOf('-- a\n/* b */\nSELECT 1;\n\n-- c\nDROP TABLE\n  x;')).toEqual(['SelectStmt 3-3', 'DropStmt 6-7'])
  })

  it('counts lines behind letters of several bytes', () => {
    expect(placesOf("-- Größe, 金額, 🎉\nSELECT 'é';\nSELECT 2;")).toEqual(['SelectStmt 2-2', 'SelectStmt 3-3'])
  })

  it.each(['', '  \n', '-- only a comment', ';;'])('takes %j for a script without statements', (text) => {
    expect(parsePostgres(text)).toEqual({ statements: [] })
  })

  it('tells where another dialect stops being PostgreSQL', () => {
    expect(placesOf('SELECT 1;\nCREATE TABLE `a` (id int AUTO_INCREMENT);')).toEqual(['error in line 2'])
  })

  it('survives an expression deeper than any stack, and goes on working', () => {
    expect(parsePostgres(`SELECT ${'('.repeat(50_000)}1${')'.repeat(50_000)}`)).toHaveProperty('error')
    expect(parsePostgres(`SELECT ${Array.from({ length: 50_000 }, () => 'a').join(' || ')}`)).toHaveProperty('error')
    expect(placesOf('SELECT 1')).toEqual(['SelectStmt 1-1'])
  })
})

describe('tokenize', () => {
  it('keeps a semicolon inside quotes, dollar quotes and comments from ending a statement', () => {
    const statements = statementsOf(tokenize('INSERT INTO a VALUES (\'x;y\', $$;$$, "c;d", `e;f`); /* ; /* ; */ ; */ -- ;\nSELECT 1'))
    expect(statements).toHaveLength(2)
  })

  it('counts the lines of quoted text', () => {
    expect(tokenize("a\n'b\nc'\nd").map(({ line, endLine }) => [line, endLine])).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
    ])
  })

  it('ends where an open quote leaves the text', () => {
    expect(tokenize("a 'open").map(({ text }) => text)).toEqual(['a', 'ope'])
  })

  it('splits at commas outside parentheses', () => {
    expect(splitAtCommas(tokenize('a (b, c), d')).map((part) => part.length)).toEqual([6, 1])
  })
})
