import type { Dialect } from '#model/facts/schema-change'
import type { Span } from '#model/source-file'
import { parsePostgres, type PostgresStatement } from '#languages/sql/parse'
import { statementsOf, tokenize, type Token } from '#languages/sql/tokens'
import { dialectMarks } from './dialect-marks.ts'
import { foreignChanges } from './foreign-changes.ts'
import { postgresChanges, type BareChange } from './postgres-changes.ts'
import type { RefusedStatement } from './statements-in-sql.ts'

export interface SqlText {
  /** With the number of the statement that each belongs to. */
  readonly changes: readonly (BareChange & { readonly statement: number })[]
  readonly marks: readonly Dialect[]
  readonly statements: number
  /** Statements that PostgreSQL's grammar refused. */
  readonly unread: number
  /** The statements themselves: as the grammar reads them, and those that it refused. */
  readonly parsed: readonly PostgresStatement[]
  readonly refused: readonly RefusedStatement[]
  /** Line of a statement that no dialect can read: its parentheses do not close. Not told of texts in a dialect that quotes in its own way. */
  readonly broken?: number
}

/** First line of a statement whose parentheses do not match. */
const brokenLine = (statements: readonly (readonly Token[])[]): number | undefined =>
  statements.find((tokens) => {
    const count = (sign: string): number => tokens.filter((token) => token.kind === 'sign' && token.text === sign).length
    return count('(') !== count(')')
  })?.[0]?.line

const shift = (at: Span, by: number): Span => ({ startLine: at.startLine + by, endLine: at.endLine + by })

/** A statement's own lines of the text. */
const linesOf = (lines: readonly string[], tokens: readonly Token[]): { readonly text: string; readonly before: number } => {
  const startLine = tokens[0]?.line ?? 1
  return { text: lines.slice(startLine - 1, tokens.at(-1)?.endLine ?? startLine).join('\n'), before: startLine - 1 }
}

/** One statement of a text that as a whole is not PostgreSQL: by its grammar when it stands on lines of its own, else as any dialect's. */
const readAlone = (
  lines: readonly string[],
  tokens: readonly Token[],
): { readonly changes: readonly BareChange[]; readonly parsed?: PostgresStatement; readonly refused?: RefusedStatement } => {
  const own = linesOf(lines, tokens)
  const script = parsePostgres(own.text)
  const [only, ...others] = 'statements' in script ? script.statements : []
  if (!only || others.length > 0) {
    const at = { startLine: own.before + 1, endLine: tokens.at(-1)?.endLine ?? own.before + 1 }
    return { changes: foreignChanges(tokens), refused: { text: own.text, at } }
  }
  const parsed = { ...only, at: shift(only.at, own.before) }
  return { changes: postgresChanges(parsed), parsed }
}

/**
 * Reads SQL: by PostgreSQL's grammar as a whole; where that refuses it, statement by statement; and what is refused even then, as far as all
 * dialects write it alike. Never a complaint: which dialect a text is in is not told by the text.
 */
export const readSql = (text: string): SqlText => {
  const tokens = tokenize(text)
  const marks = dialectMarks(tokens)
  const script = parsePostgres(text)
  if ('statements' in script) {
    const changes = script.statements.flatMap((statement, index) =>
      postgresChanges(statement).map((change) => ({ ...change, statement: index })),
    )
    return { changes, marks, statements: script.statements.length, unread: 0, parsed: script.statements, refused: [] }
  }
  const lines = text.split('\n')
  const statements = statementsOf(tokens)
  const alone = statements.map((statement) => readAlone(lines, statement))
  const broken = marks.length === 0 ? brokenLine(statements) : undefined
  return {
    changes: alone.flatMap(({ changes }, index) => changes.map((change) => ({ ...change, statement: index }))),
    marks,
    statements: alone.length,
    unread: alone.filter(({ refused }) => refused).length,
    parsed: alone.flatMap(({ parsed }) => parsed ?? []),
    refused: alone.flatMap(({ refused }) => refused ?? []),
    ...(broken === undefined ? {} : { broken }),
  }
}
