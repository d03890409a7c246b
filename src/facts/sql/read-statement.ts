import { parsePostgres, type pg } from '#languages/sql/parse'
import { tokenize } from '#languages/sql/tokens'
import { foreignReading } from './foreign-reading.ts'
import { postgresReading } from './postgres-reading.ts'
import type { StatementReading } from '#model/facts/sql-statement'

/** Longer texts are read as tokens alone, in linear time. Characters. */
const maxParsed = 20_000

/**
 * What stands between the signs of a statement: quoted texts and comments, which are left as they are or out, and the placeholders of drivers. Read from
 * left to right, so that a `?` in a text is none.
 */
const pieces =
  /(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|`(?<name>[^`]*)`|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|::|(?<hole>%\(\w+\)s|%[sdvq](?!\w)|[:@]\w+|\?(?!\?)|[#$]\{[^{}]*\})/g

/** A statement with PostgreSQL's own placeholders and quotes in place of those of other drivers and dialects. */
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
 * What a statement names: by PostgreSQL's grammar where it reads the text, whatever driver's placeholders it has, else as far as all dialects write it alike.
 * Holes of a template are to be given as `$1`. Undefined where it has no table.
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
