import { lineOfOffset } from '../line-of-offset.ts'
import type * as PgQuery from 'libpg-query'
import type { Node } from 'libpg-query'
import type { Span } from '#model/source-file'

export type * as pg from 'libpg-query'

/** One statement as parsed by PostgreSQL's own grammar. */
export interface PostgresStatement {
  /** Name of the node's type (`AlterTableStmt`); its fields are `node[type]`. */
  readonly type: string
  readonly node: Node
  readonly at: Span
  /** The statement's own text, from its first to its last character. */
  readonly text: string
}

export type PostgresScript =
  | { readonly statements: readonly PostgresStatement[] }
  /** PostgreSQL's syntax error, and its line (1-based). */
  | { readonly error: string; readonly line: number | undefined }

let parser: typeof PgQuery | undefined

/** Loads PostgreSQL's grammar (WebAssembly, about 0.1 s, once per process). Must be awaited before {@link parsePostgres}. */
export const loadSqlParser = async (): Promise<void> => {
  if (parser) return
  const loading = await import('libpg-query')
  await loading.loadModule()
  parser = loading
}

const lineBreak = 10

/** Maps byte offsets to lines: the grammar counts bytes of UTF-8, not characters. */
const lineFinder = (bytes: Uint8Array): ((offset: number) => number) => {
  const starts = [0]
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === lineBreak) starts.push(at + 1)
  return (offset) => lineOfOffset(starts, offset)
}

/**
 * Parses SQL with PostgreSQL's own grammar. A syntax error (another dialect, a client's commands, a template) is returned, not thrown.
 * @throws if the grammar is not loaded: see {@link loadSqlParser}.
 */
export const parsePostgres = (text: string): PostgresScript => {
  if (!parser) throw new Error('The SQL grammar is not loaded; await loadSqlParser() before extracting.')
  if (text.trim() === '') return { statements: [] }
  const bytes = new TextEncoder().encode(text)
  const lineOf = lineFinder(bytes)
  let result
  try {
    result = parser.parseSync(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const position = parser.hasSqlDetails(error) ? error.sqlDetails?.cursorPosition : undefined
    // Here the grammar counts characters, and a negative position means "unknown".
    const line = position === undefined || position < 0 ? undefined : text.slice(0, position).split('\n').length
    return { error: error.message, line }
  }
  const decoder = new TextDecoder()
  const statements = (result.stmts ?? []).flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }): PostgresStatement[] => {
    const [type] = Object.keys(stmt ?? {})
    if (!stmt || type === undefined) return []
    const raw = decoder.decode(bytes.subarray(from, length ? from + length : bytes.length))
    const own = raw.trim()
    const startLine = lineOf(from) + raw.slice(0, raw.length - raw.trimStart().length).split('\n').length - 1
    return [{ type, node: stmt, at: { startLine, endLine: startLine + own.split('\n').length - 1 }, text: own }]
  })
  return { statements }
}
