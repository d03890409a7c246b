import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Span } from '#model/source-file'
import { isOwnerName } from '#models/naming/owner-name'
import { comparedColumns } from '../sql/compared-columns.ts'
import { orderGuards } from '../sql/order-guards.ts'
import { readStatement } from '../sql/read-statement.ts'
import { propertiesIn } from './properties-in.ts'
import { textHeldBy, writtenText, type Writing } from './written-text.ts'

/** A string literal found by the language's parser. Comments and documentation strings are excluded. */
export interface CodeLiteral {
  readonly start: number
  readonly at: Span
  /** The enclosing function. */
  readonly within: string
}

/** The start of a statement that adds rows. */
const beginsInsert = new RegExp(String.raw`^[rbuft]{0,2}(?:"""|'''|["'\x60])(?:\s|\\[nrt])*insert\s`, 'i')

/** Literals that start like a statement that adds rows. */
export const insertsAmong = <Literal extends { readonly start: number }>(file: string, literals: readonly Literal[]): readonly Literal[] =>
  literals.filter(({ start }) => beginsInsert.test(file.slice(start, start + 200)))

/** Words that start a statement. */
const begins = String.raw`(?:--|/\*|(?:\(\s*)?(?:select|insert|update|delete|merge|replace|with|copy|explain|declare)\s)`
/** Words that start an appended part of a statement, such as one added under a condition. */
const goesOn = String.raw`(?:and|or|where|order\s+by|group\s+by|having|set|from|(?:(?:left|right|inner|full|cross)\s+)?(?:outer\s+)?join|values|returning|union|on\s+conflict)\s`
const quote = String.raw`(?:[rbuft]{0,2}(?:"""|'''|["'\x60]))(?:\s|\\[nrt])*`

/** The start of a literal that may be a statement or a part of one. */
export const mayBeStatement = new RegExp(`^${quote}(?:${begins}|(?:,\\s*)?${goesOn})`, 'i')

const holdsOne = new RegExp(`${quote}${begins}`, 'i')

const leadingComments = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/
const isStatement =
  /^\(*\s*(?:explain\s+(?:analyze\s+)?)?(?:select\s[\s\S]*?\bfrom\s|insert\s+(?:\w+\s+){0,2}into\s|replace\s+into\s|update\s[^;]*?\sset\s|delete\s+(?:\w+\s+)?from\s|merge\s+into\s|with\s+(?:recursive\s+)?["\w]+\s*(?:\([^)]*\)\s*)?as\s|copy\s[\s\S]*\b(?:from|to)\s|declare\s+\w+\s[\s\S]*\bselect\s)/i
const continuation = new RegExp(`^\\s*(?:,\\s*)?${goesOn}`, 'i')

/** Calls that pass the text to a person, as a log message or an error, rather than to a database. */
const tells =
  /(?:\b(?:console|log|logger|logging|slog|LOG|Log)\.\w+|\b\w*(?:Error|Exception)|\b(?:errors\.New|fmt\.Errorf|fmt\.Print\w*|print|warn))\(\s*[rbuf]{0,2}$/

/** Names that fill the holes of a pattern: `fmt.Sprintf("SELECT %s FROM users", columns)`. */
const fillers = (file: string, end: number): string[] => {
  const rest = /^\s*(?:\.format(?:ted)?\(|,|%)([\w\s,.(]{2,300})\)/.exec(file.slice(end, end + 320))?.[1] ?? ''
  return rest
    .split(',')
    .map((name) => name.replace('(', '').trim())
    .filter((name) => /^[A-Za-z_][\w.]*$/.test(name))
}

/** Whether a source text has a literal that may be a statement. A single pass, made before any parsing. */
export const mayHoldStatements = (text: string): boolean => holdsOne.test(text)

const patternHole = /%(?:\(\w+\))?[sv]|\$1\b/g

/** A statement with its holes filled, in order, by the values of names in the file. */
const filled = (file: string, statement: string, end: number, writing: Writing): string => {
  if (statement.search(patternHole) === -1) return statement
  const names = fillers(file, end)
  let next = 0
  return statement.replace(patternHole, (hole) => {
    const name = names[(next += 1) - 1]
    return (name === undefined ? undefined : textHeldBy(file, name, writing)) ?? hole
  })
}

interface Found {
  readonly literal: CodeLiteral
  text: string
  /** Lines of the literal before the statement. */
  readonly skipped: number
  readonly end: number
}

/** Statements, including parts appended later in the same function: `query += " AND phone = ?"`. */
const collect = (file: string, literals: readonly CodeLiteral[], writing: Writing): Found[] => {
  const found: Found[] = []
  let behind = -1
  for (const literal of literals) {
    if (literal.start < behind) continue
    const written = writtenText(file, literal.start, writing)
    if (!written || tells.test(file.slice(Math.max(0, literal.start - 60), literal.start))) continue
    behind = written.end
    const own = written.text.replace(leadingComments, '')
    const before = found.at(-1)
    if (isStatement.test(own)) {
      const skipped = written.text.slice(0, written.text.length - own.length).split('\n').length - 1
      found.push({ literal, text: filled(file, own, written.end, writing), skipped, end: written.end })
    } else if (before && before.literal.within === literal.within && continuation.test(own)) before.text += `\n${own}`
  }
  return found
}

const verbs = ['delete', 'update', 'insert', 'truncate'] as const

/** What a statement does to rows, by its first word. */
const changed = (text: string): Pick<SqlStatement, 'changes'> => {
  const first = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase()
  const changes = verbs.find((verb) => verb === first)
  return changes ? { changes } : {}
}

/** What a statement does with a row that exists already: PostgreSQL, SQLite, MySQL, and a condition of its own. */
const settles = /\bON\s+CONFLICT\b|\bON\s+DUPLICATE\s+KEY\b|^\s*INSERT\s+(?:OR\s+)?(?:IGNORE|REPLACE)\b|\bNOT\s+EXISTS\b/i

const settledAt = (text: string, skipped: number): Pick<SqlStatement, 'settlesAt'> => {
  const at = text.search(settles)
  return at < 0 || changed(text).changes !== 'insert' ? {} : { settlesAt: text.slice(0, at).split('\n').length + skipped }
}

/** `customer_id` of `customers` identifies the row, not its owner. */
const isOwnKey = (column: string, tables: readonly string[]): boolean =>
  tables.length === 1 && (tables[0] ?? '').startsWith(column.split('_')[0] ?? column)

/**
 * SQL statements in source code, whichever driver or builder receives them. Shared by all languages, which only supply
 * their literals.
 *
 * @param literals those of the code that match {@link mayBeStatement}, in source order
 */
export const statementsInCode = (file: string, literals: readonly CodeLiteral[], writing: Writing): SqlStatement[] => {
  let properties: readonly string[] | undefined
  return collect(file, literals, writing).flatMap(({ literal, text, skipped }): SqlStatement[] => {
    const reading = readStatement(text)
    if (!reading) return []
    const { tables, columns, stars } = reading
    // Go's `Scan` assigns columns by position, however many the star selects.
    const isScanned = writing === 'go' && stars.length > 0 && /\.Scan\(\s*&[^)]*,/.test(file)
    const positional = isScanned ? [...new Set([...reading.positional, ...stars])].sort() : reading.positional
    const compares = comparedColumns(text)
    const scopes = compares.filter((column) => isOwnerName(column) && !isOwnKey(column, tables))
    const guards = orderGuards(text).map((guard) => ({ ...guard, line: guard.line + skipped }))
    if (stars.length > 0) properties ??= propertiesIn(file)
    return [
      {
        kind: 'sql-statement',
        at: literal.at,
        within: literal.within,
        subject: tables.join(' '),
        tables,
        columns,
        stars,
        positional,
        ...changed(text),
        ...settledAt(text, skipped),
        ...(scopes.length > 0 ? { scopes } : {}),
        ...(compares.length > 0 ? { compares } : {}),
        ...(guards.length > 0 ? { orderGuards: guards } : {}),
        ...(stars.length > 0 && properties ? { properties } : {}),
      },
    ]
  })
}
