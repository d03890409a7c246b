import { sectionsOf } from '#facts/sql/sections'
import { parsePostgres } from '#languages/sql/parse'

/** One statement of a step. */
export interface Statement {
  readonly sql: string
  readonly type: string
  readonly line: number
  /** Names of the tables in it, without schemas. */
  readonly tables: readonly string[]
  /** PostgreSQL refuses it inside a transaction. */
  readonly isOutside: boolean
}

/** The statements of a text, or why there are none. */
export type Statements = { readonly statements: readonly Statement[] } | { readonly error: string; readonly line: number | undefined }

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

const namesIn = (node: unknown, names: Set<string>): void => {
  if (Array.isArray(node)) for (const each of node) namesIn(each, names)
  else if (isJson(node))
    for (const [key, value] of Object.entries(node)) {
      if (key === 'relname' && typeof value === 'string') names.add(value)
      else namesIn(value, names)
    }
}

const never: ReadonlySet<string> = new Set(['VacuumStmt', 'CreatedbStmt', 'DropdbStmt', 'AlterSystemStmt', 'CreateTableSpaceStmt'])

const isOutside = (type: string, fields: Json): boolean =>
  never.has(type) || fields['concurrent'] === true || (type === 'ReindexStmt' && JSON.stringify(fields).includes('"concurrently"'))

/** Splits a text with PostgreSQL's own grammar. */
export const statementsOf = (text: string): Statements => {
  const script = parsePostgres(text)
  if ('error' in script) return script
  return {
    statements: script.statements.map(({ type, node, text: sql, at }) => {
      const names = new Set<string>()
      namesIn(node, names)
      const fields = (node as unknown as Json)[type]
      return { sql, type, line: at.startLine, tables: [...names], isOutside: isJson(fields) && isOutside(type, fields) }
    }),
  }
}

/** The lines of one direction of a text that holds both; lines of the other become empty, so that lines keep their numbers. */
export const sectionOf = (text: string, direction: 'up' | 'down'): string => {
  const { tool, directionAt } = sectionsOf(text)
  if (tool === 'sql') return direction === 'up' ? text : ''
  return text
    .split('\n')
    .map((line, index) => (directionAt(index + 1) === direction ? line : ''))
    .join('\n')
}

const begins = (statement: Statement | undefined): boolean =>
  statement?.type === 'TransactionStmt' && /^(begin|start)\b/i.test(bare(statement.sql))
const ends = (statement: Statement | undefined): boolean =>
  statement?.type === 'TransactionStmt' && /^(commit|end)\b/i.test(bare(statement.sql))

/** Without comments in front. */
const bare = (sql: string): string => sql.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/, '')

/** Without a `BEGIN` and `COMMIT` around all others; undefined if transactions begin or end elsewhere. */
export const withoutFrame = (statements: readonly Statement[]): readonly Statement[] | undefined => {
  const inner = begins(statements[0]) && ends(statements.at(-1)) ? statements.slice(1, -1) : statements
  return inner.some(({ type, sql }) => type === 'TransactionStmt' && !/^(savepoint|release|rollback\s+to)\b/i.test(bare(sql)))
    ? undefined
    : inner
}
