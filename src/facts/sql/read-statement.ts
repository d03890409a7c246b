import { parsePostgres, type pg } from '#languages/sql/parse'
import { tokenize } from '#languages/sql/tokens'
import { foreignReading } from './foreign-reading.ts'
import { postgresReading } from './postgres-reading.ts'
import type { StatementReading } from '#model/facts/data/sql-statement'

/** In characters. Longer texts are read only as tokens, in linear time. */
const maxParsed = 20_000

/**
 * Quoted strings and comments of a statement, and the placeholders of drivers. Matched left to right, so that a `?` in
 * a string is not a placeholder.
 */
const pieces =
  /(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|`(?<name>[^`]*)`|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|::|(?<hole>%\(\w+\)s|%[sdvq](?!\w)|[:@]\w+|\?(?!\?)|[#$]\{[^{}]*\})/g

/** A statement with PostgreSQL's placeholders and quotes in place of those of other drivers and dialects. */
const inPostgres = (text: string): string =>
  text.replace(pieces, (all, ...rest) => {
    const { name, comment, hole } = rest.at(-1) as { name?: string; comment?: string; hole?: string }
    if (name !== undefined) return `"${name.replaceAll('"', '""')}"`
    if (comment !== undefined) return ' '
    return hole === undefined ? all : '$1'
  })

const parsed = (text: string): readonly pg.Node[] | undefined => {
  if (text.length > maxParsed) return undefined
  const script = parsePostgres(inPostgres(text))
  return 'statements' in script ? script.statements.map(({ node }) => node) : undefined
}

/**
 * The tables and columns that a statement names, with any driver's placeholders. Uses PostgreSQL's grammar if it
 * accepts the text, otherwise the syntax that all dialects share. Template holes must be given as `$1`. Undefined if
 * there is no table.
 */
export const readStatement = (text: string): StatementReading | undefined => {
  try {
    const nodes = parsed(text)
    if (nodes) return postgresReading(nodes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return foreignReading(tokenize(inPostgres(text)))
}
