import { splitAtCommas, tokenize, type Token } from '#languages/sql/tokens'
import { isAge } from './ages.ts'

/** What a statement replaces in a row that exists. */
export interface Replaced {
  readonly table: string
  /** The column with the time or version, which gets a value from outside. */
  readonly column: string
  /** Another column that gets one. */
  readonly state: string
}

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toUpperCase())

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text

const isName = (token: Token | undefined): token is Token => token?.kind === 'quoted' || token?.kind === 'word'

/** A name without its schema, and the place after it. */
const nameAt = (tokens: readonly Token[], from: number): { readonly name: string; readonly after: number } | undefined => {
  let at = from
  if (!isName(tokens[at])) return undefined
  while (isSign(tokens[at + 1], '.') && isName(tokens[at + 2])) at += 2
  return { name: (tokens[at]?.text ?? '').toLowerCase(), after: at + 1 }
}

const clocks: ReadonlySet<string> = new Set([
  'NOW',
  'CURRENT_TIMESTAMP',
  'CLOCK_TIMESTAMP',
  'SYSDATE',
  'GETDATE',
  'GREATEST',
  'CASE',
  'MAX',
  'NULL',
  'DEFAULT',
])

/** A parameter, or the value of the row that is inserted, in a conversion at most. */
const isGiven = (value: readonly Token[], column: string): boolean => {
  if (value.some((token) => token.kind === 'string' || (token.kind === 'word' && clocks.has(token.text.toUpperCase())))) return false
  if (value.some((token) => isSign(token, '+') || isSign(token, '|'))) return false
  const isOfNewRow =
    value.some((token) => isWord(token, 'EXCLUDED', 'VALUES', 'NEW')) && value.some((token) => token.text.toLowerCase() === column)
  return isOfNewRow || value.some((token, at) => isParameter(value, token, at))
}

const isParameter = (tokens: readonly Token[], token: Token, at: number): boolean =>
  (isSign(token, '?') && token.text === '?') ||
  (isSign(token, '$') && tokens[at + 1]?.kind === 'number') ||
  ((isSign(token, ':') || isSign(token, '%')) &&
    !isSign(tokens[at - 1], ':') &&
    tokens[at + 1] !== undefined &&
    !isSign(tokens[at + 1], ':')) ||
  (token.kind === 'word' && token.text.startsWith('@'))

/** Compares a column with a text of the statement, as a machine of states does: `status = 'pending'`, `status NOT IN ('done')`. */
const comparesState = (condition: readonly Token[]): boolean => condition.some(({ kind }) => kind === 'string')

const end: readonly string[] = ['RETURNING', 'ORDER', 'LIMIT']

/** The rest of a name that begins with another one. */
const after = (name: string, start: string): string => (name.startsWith(`${start}_`) ? name.slice(start.length) : '')

/** What one statement replaces without comparing times or versions; undefined if it compares, adds, or replaces nothing of the kind. */
export const replacedIn = (text: string): Replaced | undefined => {
  if (!/\bset\b/i.test(text)) return undefined
  const tokens = tokenize(text)
  const isUpsert = isWord(tokens[0], 'INSERT')
  if (!isUpsert && !isWord(tokens[0], 'UPDATE')) return undefined
  const conflict = tokens.findIndex((token, at) => isWord(token, 'DO', 'KEY') && isWord(tokens[at + 1], 'UPDATE'))
  if (isUpsert && conflict === -1) return undefined
  const start = tokens.findIndex((token, at) => isWord(token, 'SET') && at > conflict)
  const table = nameAt(tokens, isUpsert ? tokens.findIndex((token) => isWord(token, 'INTO')) + 1 : isWord(tokens[1], 'ONLY') ? 2 : 1)
  if (start === -1 || !table) return undefined
  const rest = tokens.slice(start + 1)
  const where = rest.findIndex((token) => isWord(token, 'WHERE'))
  const stop = rest.findIndex((token) => isWord(token, 'WHERE', 'FROM', ...end))
  const condition = where === -1 ? [] : rest.slice(where + 1)
  if (!isUpsert && condition.length === 0) return undefined
  if (comparesState(condition) || rest.some((token) => isWord(token, 'FROM', 'SELECT'))) return undefined
  const target = isUpsert ? tokens.slice(0, conflict).findLastIndex((token) => isWord(token, 'CONFLICT')) : -1
  const keys = target === -1 ? [] : tokens.slice(target, conflict)
  const isNamed = (column: string): boolean => [...condition, ...keys].some((token) => isName(token) && token.text.toLowerCase() === column)
  const given = splitAtCommas(rest.slice(0, stop === -1 ? undefined : stop)).flatMap((part) => {
    const column = nameAt(part, 0)
    return column && isSign(part[column.after], '=') && isGiven(part.slice(column.after + 1), column.name) ? [column.name] : []
  })
  // `level_at` beside `level`: the time of that column.
  const isTime = (name: string): boolean =>
    isAge(name) || given.some((other) => other !== name && /^_?(at|on|time|ts|version)$/.test(after(name, other)))
  const column = given.find(isTime)
  const state = given.find((name) => !isTime(name))
  if (column === undefined || state === undefined || isNamed(column)) return undefined
  if (condition.some((token) => isName(token) && isAge(token.text))) return undefined
  return { table: table.name, column, state }
}
