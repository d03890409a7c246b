import type { DataAccess } from '#model/facts/data/data-access'
import { splitAtCommas, tokenize, type Token } from '#languages/sql/tokens'
import { inParentheses } from '../sql/foreign-table.ts'

/** What a statement in the text of a program does to one table. */
export interface SqlAccess {
  readonly operation: DataAccess['operation']
  /** In lower case, without its schema. */
  readonly table: string
  /** Columns that the condition compares with one value, all of which must hold. */
  readonly filters: readonly string[]
  /** The condition asks for more than that, or the statement reads several tables. */
  readonly open: boolean
  /** Every name in the condition, in lower case. */
  readonly asks: readonly string[]
  /** Rows of other tables, or of another statement, decide which rows it touches. */
  readonly dependsOnOthers: boolean
  /** The database resolves conflicts with an existing row. */
  readonly conflictSafe: boolean
  /** Columns that it writes. */
  readonly sets: readonly string[]
  /** Columns whose new value is computed from the old one by the database: `SET used = used + 1`. */
  readonly computes: readonly string[]
  /** It has a condition or a limit. */
  readonly isLimited: boolean
  /** It gives a number or a truth instead of rows. */
  readonly asksCount: boolean
}

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toUpperCase())

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text

const isName = (token: Token | undefined): token is Token => token?.kind === 'quoted' || token?.kind === 'word'

/** The tokens outside parentheses, each with its place. */
const outside = (tokens: readonly Token[]): readonly (readonly [token: Token, at: number])[] => {
  let depth = 0
  return tokens.flatMap((token, at) => {
    if (isSign(token, ')')) depth -= 1
    const found = depth === 0 ? [[token, at] as const] : []
    if (isSign(token, '(')) depth += 1
    return found
  })
}

const placeOf = (tokens: readonly Token[], ...words: readonly string[]): number =>
  outside(tokens).find(([token]) => isWord(token, ...words))?.[1] ?? -1

/** A name without its schema or alias, and the place after it. */
const nameAt = (tokens: readonly Token[], from: number): { readonly name: string; readonly after: number } | undefined => {
  let at = from
  if (!isName(tokens[at])) return undefined
  while (isSign(tokens[at + 1], '.') && isName(tokens[at + 2])) at += 2
  return { name: (tokens[at]?.text ?? '').toLowerCase(), after: at + 1 }
}

/** The column of `email = …`, `u.email = …` or `lower(email) = …`. */
const comparedColumn = (part: readonly Token[]): string | undefined => {
  const inner = isSign(part[1], '(') && part[0]?.kind === 'word' ? inParentheses(part) : undefined
  const column = nameAt(inner ?? part, 0)
  if (!column || (inner && column.after !== inner.length)) return undefined
  const sign = part[inner ? inner.length + 3 : column.after]
  return isSign(sign, '=') ? column.name : undefined
}

/** `deleted_at IS NULL` */
const asksForNull = (part: readonly Token[]): boolean => part.some((token, at) => isWord(token, 'IS') && isWord(part[at + 1], 'NULL'))

type Condition = Pick<SqlAccess, 'filters' | 'open' | 'asks' | 'dependsOnOthers'>

const ends = ['GROUP', 'ORDER', 'LIMIT', 'RETURNING', 'FOR', 'HAVING', 'FETCH', 'OFFSET', 'UNION']

const conditionOf = (tokens: readonly Token[]): Condition => {
  const start = placeOf(tokens, 'WHERE')
  if (start === -1) return { filters: [], open: false, asks: [], dependsOnOthers: false }
  const rest = tokens.slice(start + 1)
  const end = placeOf(rest, ...ends)
  const body = end === -1 ? rest : rest.slice(0, end)
  const parts: Token[][] = [[]]
  const top = new Set(outside(body).map(([, at]) => at))
  for (const [at, token] of body.entries())
    if (top.has(at) && isWord(token, 'AND')) parts.push([])
    else parts.at(-1)?.push(token)
  const isEither = outside(body).some(([token]) => isWord(token, 'OR'))
  const asked = parts.filter((part) => !asksForNull(part)).map(comparedColumn)
  const filters = asked.filter((column) => column !== undefined)
  return {
    filters,
    open: isEither || filters.length < asked.length,
    asks: body.flatMap((token) => (isName(token) ? [token.text.toLowerCase()] : [])),
    dependsOnOthers: body.some((token) => isWord(token, 'SELECT', 'EXISTS')),
  }
}

const nothing = {
  filters: [],
  open: false,
  asks: [],
  dependsOnOthers: false,
  conflictSafe: false,
  sets: [],
  computes: [],
  isLimited: false,
  asksCount: false,
} as const

const selected = (tokens: readonly Token[]): SqlAccess | undefined => {
  if (isWord(tokens[1], 'EXISTS')) {
    const inner = inParentheses(tokens)
    const access = inner && isWord(inner[0], 'SELECT') ? selected(inner) : undefined
    return access && { ...access, asksCount: true }
  }
  const from = placeOf(tokens, 'FROM')
  const table = from === -1 ? undefined : nameAt(tokens, from + 1)
  if (!table) return undefined
  const behind = tokens.slice(from)
  const end = placeOf(behind, 'WHERE', ...ends)
  const isJoined =
    placeOf(tokens, 'JOIN') !== -1 || outside(end === -1 ? behind : behind.slice(0, end)).some(([token]) => isSign(token, ','))
  const condition = conditionOf(tokens)
  const columns = tokens.slice(1, from)
  return {
    ...nothing,
    ...condition,
    operation: 'read',
    table: table.name,
    open: condition.open || isJoined,
    sets: [],
    isLimited: placeOf(tokens, 'WHERE', 'LIMIT') !== -1,
    asksCount: columns.some((token) => isWord(token, 'COUNT', 'EXISTS')),
  }
}

/** `ON CONFLICT`, `ON DUPLICATE KEY`, `INSERT IGNORE`, `INSERT OR REPLACE`, `WHERE NOT EXISTS` */
const settlesConflict = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      (isWord(token, 'ON') && isWord(tokens[at + 1], 'CONFLICT', 'DUPLICATE')) ||
      (isWord(token, 'NOT') && isWord(tokens[at + 1], 'EXISTS')) ||
      (at < 3 && isWord(token, 'IGNORE', 'REPLACE')),
  )

interface Assignment {
  readonly name: string
  readonly value: readonly Token[]
}

/** The assignments of a list: `used = used + 1, seen_at = now()`. */
const assignmentsOf = (tokens: readonly Token[]): readonly Assignment[] => {
  const end = placeOf(tokens, 'WHERE', 'FROM', 'RETURNING', 'ORDER', 'LIMIT')
  return splitAtCommas(tokens.slice(0, end === -1 ? undefined : end)).flatMap((part) => {
    const column = nameAt(part, 0)
    return column ? [{ name: column.name, value: part.slice(column.after + 1) }] : []
  })
}

/** The columns whose new value is computed from their old one. */
const computedIn = (assignments: readonly Assignment[]): readonly string[] =>
  assignments.flatMap(({ name, value }) =>
    value.some((token, at) => isName(token) && token.text.toLowerCase() === name && !isOfNewRow(value, at)) &&
    value.some((token) => isSign(token, '+') || isSign(token, '-'))
      ? [name]
      : [],
  )

/** `EXCLUDED.used` and `VALUES(used)` are values of the row that is inserted. */
const isOfNewRow = (tokens: readonly Token[], at: number): boolean =>
  (isSign(tokens[at - 1], '.') && isWord(tokens[at - 2], 'EXCLUDED', 'NEW')) ||
  (isSign(tokens[at - 1], '(') && isWord(tokens[at - 2], 'VALUES'))

/** What an insert changes in a row that exists: what follows `DO UPDATE SET` or `ON DUPLICATE KEY UPDATE`. */
const changeOfExisting = (tokens: readonly Token[]): readonly Token[] | undefined => {
  const at = tokens.findIndex(
    (token, place) =>
      (isWord(token, 'DO') && isWord(tokens[place + 1], 'UPDATE')) || (isWord(token, 'KEY') && isWord(tokens[place + 1], 'UPDATE')),
  )
  if (at === -1) return undefined
  return tokens.slice(isWord(tokens[at + 2], 'SET') ? at + 3 : at + 2)
}

/** Whether an insert adds one row for each row that a query finds, and not those of `VALUES`. */
const isSelection = (tokens: readonly Token[], into: number): boolean => {
  const rest = tokens.slice(into)
  return placeOf(rest, 'SELECT') !== -1 && placeOf(rest, 'FROM') !== -1
}

const inserted = (tokens: readonly Token[]): SqlAccess | undefined => {
  const into = placeOf(tokens, 'INTO')
  const table = into === -1 ? undefined : nameAt(tokens, into + 1)
  if (!table) return undefined
  const columns = isSign(tokens[table.after], '(') ? (inParentheses(tokens.slice(table.after)) ?? []) : []
  const change = changeOfExisting(tokens)
  return {
    ...nothing,
    operation: isWord(tokens[0], 'REPLACE') ? 'upsert' : 'create',
    table: table.name,
    conflictSafe: settlesConflict(tokens),
    dependsOnOthers: isSelection(tokens, into),
    computes: change === undefined ? [] : computedIn(assignmentsOf(change)),
    open: change !== undefined && placeOf(change, 'WHERE') !== -1,
    sets: splitAtCommas(columns).flatMap((part) => nameAt(part, 0)?.name ?? []),
  }
}

const updated = (tokens: readonly Token[]): SqlAccess | undefined => {
  const table = nameAt(tokens, isWord(tokens[1], 'ONLY') ? 2 : 1)
  const set = placeOf(tokens, 'SET')
  if (!table || set === -1) return undefined
  const parts = assignmentsOf(tokens.slice(set + 1))
  const condition = conditionOf(tokens)
  return {
    ...nothing,
    ...condition,
    dependsOnOthers: condition.dependsOnOthers || placeOf(tokens, 'FROM', 'JOIN', 'LIMIT') !== -1,
    operation: 'update',
    table: table.name,
    sets: parts.map(({ name }) => name),
    computes: computedIn(parts),
    isLimited: placeOf(tokens, 'WHERE', 'LIMIT', 'FROM') !== -1,
  }
}

const deleted = (tokens: readonly Token[]): SqlAccess | undefined => {
  const from = placeOf(tokens, 'FROM')
  const table = from === -1 ? undefined : nameAt(tokens, from + 1)
  return (
    table && {
      ...nothing,
      ...conditionOf(tokens),
      operation: 'delete',
      table: table.name,
      isLimited: placeOf(tokens, 'WHERE', 'LIMIT', 'USING') !== -1,
    }
  )
}

const readers: Readonly<Record<string, (tokens: readonly Token[]) => SqlAccess | undefined>> = {
  SELECT: selected,
  INSERT: inserted,
  REPLACE: inserted,
  UPDATE: updated,
  DELETE: deleted,
}

const beginnings = ['--', '/*', ...Object.keys(readers)]

/** Whether a text begins as a statement does: a cheap test before it is read. */
const mayBeStatement = (text: string): boolean => {
  const start = text.trimStart().slice(0, 8).toUpperCase()
  return beginnings.some((word) => start.startsWith(word))
}

/** Reads the one statement of a text, in any dialect. Undefined for several statements, and for those of other kinds. */
export const readAccess = (text: string): SqlAccess | undefined => {
  if (!mayBeStatement(text)) return undefined
  const tokens = tokenize(text)
  const end = tokens.findIndex((token) => isSign(token, ';'))
  if (end !== -1 && end < tokens.length - 1) return undefined
  const statement = end === -1 ? tokens : tokens.slice(0, end)
  const first = statement[0]
  return first?.kind === 'word' ? readers[first.text.toUpperCase()]?.(statement) : undefined
}
