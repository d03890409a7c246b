import type { SqlStatement } from '#model/facts/sql-statement'
import type { Span } from '#model/source-file'
import { readStatement } from '../sql/read-statement.ts'
import { propertiesIn } from './properties-in.ts'
import { textHeldBy, writtenText, type Writing } from './written-text.ts'

/** A literal of the code, as its language's parser found it: no comment, and no text that only documents. */
export interface CodeLiteral {
  readonly start: number
  readonly at: Span
  /** The enclosing function. */
  readonly within: string
}

/** Words that a statement begins with. */
const begins = String.raw`(?:--|/\*|(?:\(\s*)?(?:select|insert|update|delete|merge|replace|with|copy|explain|declare)\s)`
/** Words that more of a statement begins with: what is added to it under a condition. */
const goesOn = String.raw`(?:and|or|where|order\s+by|group\s+by|having|set|from|(?:(?:left|right|inner|full|cross)\s+)?(?:outer\s+)?join|values|returning|union|on\s+conflict)\s`
const quote = String.raw`(?:[rbuft]{0,2}(?:"""|'''|["'\x60]))(?:\s|\\[nrt])*`

/**
 * What a literal's source begins with that may be a statement or a part of one, as a regular expression without regard to case. It holds for engines
 * without backtracking.
 */
export const mayBeStatement = `^${quote}(?:${begins}|(?:,\\s*)?${goesOn})`

const holdsOne = new RegExp(`${quote}${begins}`, 'i')

const leadingComments = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/
const isStatement =
  /^\(*\s*(?:explain\s+(?:analyze\s+)?)?(?:select\s[\s\S]*?\bfrom\s|insert\s+(?:\w+\s+){0,2}into\s|replace\s+into\s|update\s[^;]*?\sset\s|delete\s+(?:\w+\s+)?from\s|merge\s+into\s|with\s+(?:recursive\s+)?["\w]+\s*(?:\([^)]*\)\s*)?as\s|copy\s[\s\S]*\b(?:from|to)\s|declare\s+\w+\s[\s\S]*\bselect\s)/i
const continuation = new RegExp(`^\\s*(?:,\\s*)?${goesOn}`, 'i')

/** What only speaks of a statement: a message to a person. */
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

/** Whether a text of code holds a literal that may be a statement: one pass, before anything is asked of a parser. */
export const mayHoldStatements = (text: string): boolean => holdsOne.test(text)

const patternHole = /%(?:\(\w+\))?[sv]|\$1\b/g

/** A statement with its holes filled by what names of the file hold, in turn. */
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
  readonly end: number
}

/** Statements with what is added to them further on in the same function: `query += " AND phone = ?"`. */
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
      found.push({ literal, text: filled(file, own, written.end, writing), end: written.end })
    } else if (before && before.literal.within === literal.within && continuation.test(own)) before.text += `\n${own}`
  }
  return found
}

/**
 * Statements of a text of code, in whatever driver's or builder's hands its literals end up: the same for all languages, which only tell where their literals stand.
 *
 * @param literals those of the code that match {@link mayBeStatement}, in source order
 */
export const statementsInCode = (file: string, literals: readonly CodeLiteral[], writing: Writing): SqlStatement[] => {
  let properties: readonly string[] | undefined
  return collect(file, literals, writing).flatMap(({ literal, text }): SqlStatement[] => {
    const reading = readStatement(text)
    if (!reading) return []
    const { tables, columns, stars } = reading
    // Values of a row that are taken in turn, of however many columns there are.
    const isScanned = writing === 'go' && stars.length > 0 && /\.Scan\(\s*&[^)]*,/.test(file)
    const positional = isScanned ? [...new Set([...reading.positional, ...stars])].sort() : reading.positional
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
        ...(stars.length > 0 && properties ? { properties } : {}),
      },
    ]
  })
}
