import type { Dialect } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import { parsePostgres, type PostgresStatement } from '#languages/sql/parse'
import { statementsOf, tokenize, type Token } from '#languages/sql/tokens'
import { dialectMarks } from './dialect-marks.ts'
import { foreignChanges } from './foreign-changes.ts'
import { postgresChanges, type BareChange } from './postgres-changes.ts'
import type { RefusedStatement } from './statements-in-sql.ts'

export interface SqlText {
  /** Each with the index of its statement. */
  readonly changes: readonly (BareChange & { readonly statement: number })[]
  readonly marks: readonly Dialect[]
  readonly statements: number
  /** Number of statements that PostgreSQL's grammar rejected. */
  readonly unread: number
  /** The statements that the grammar parsed, and those that it rejected. */
  readonly parsed: readonly PostgresStatement[]
  readonly refused: readonly RefusedStatement[]
  /**
   * Line of a statement that no dialect can parse, because its parentheses do not match. Not set for dialects with
   * their own quoting rules.
   */
  readonly broken?: number
}

/** First line of a statement whose parentheses do not match. */
const brokenLine = (statements: readonly (readonly Token[])[]): number | undefined =>
  statements.find((tokens) => {
    const count = (sign: string): number => tokens.filter((token) => token.kind === 'sign' && token.text === sign).length
    return count('(') !== count(')')
  })?.[0]?.line

const shift = (at: Span, by: number): Span => ({ startLine: at.startLine + by, endLine: at.endLine + by })

/** The lines of the text that a statement occupies. */
const linesOf = (lines: readonly string[], tokens: readonly Token[]): { readonly text: string; readonly before: number } => {
  const startLine = tokens[0]?.line ?? 1
  return { text: lines.slice(startLine - 1, tokens.at(-1)?.endLine ?? startLine).join('\n'), before: startLine - 1 }
}

/**
 * Reads one statement of a text that PostgreSQL rejects as a whole: with its grammar if the statement has its own
 * lines, otherwise as any dialect.
 */
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
 * Reads SQL with PostgreSQL's grammar: the whole text, or each statement if that fails. A statement that is still
 * rejected is read as far as all dialects share its syntax. Never reports an error, because the dialect of a text is
 * unknown.
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
