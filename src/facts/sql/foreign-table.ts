import type { TableKey } from '#model/facts/data/schema-change'
import { splitAtCommas, type Token } from '#languages/sql/tokens'

/** What the parentheses of a CREATE TABLE list. */
interface ForeignTable {
  readonly columns: readonly string[]
  readonly keys: readonly TableKey[]
}

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toUpperCase())

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text

const isName = (token: Token | undefined): token is Token => token?.kind === 'quoted' || token?.kind === 'word'

/** The tokens between the first opening parenthesis and the one that closes it. */
export const inParentheses = (tokens: readonly Token[]): readonly Token[] | undefined => {
  const start = tokens.findIndex((token) => isSign(token, '('))
  if (start === -1) return undefined
  let depth = 0
  const length = tokens.slice(start).findIndex((token) => {
    if (isSign(token, '(')) depth += 1
    if (isSign(token, ')')) depth -= 1
    return depth === 0
  })
  return length === -1 ? undefined : tokens.slice(start + 1, start + length)
}

/** The first names of a list: `email` of `email(191) ASC`. None if a part is an expression. */
const namesIn = (tokens: readonly Token[]): readonly string[] => {
  const parts = splitAtCommas(tokens)
  const found = parts.flatMap(([first, next, length]) =>
    isName(first) && (!isSign(next, '(') || length?.kind === 'number') ? [first.text] : [],
  )
  return found.length < parts.length ? [] : found
}

/** A key of a table, if the tokens begin with one: `CONSTRAINT u UNIQUE KEY (a, b)`, `PRIMARY KEY (id)`. */
export const keyIn = (tokens: readonly Token[]): TableKey | undefined => {
  let at = 0
  let name: string | undefined
  if (isWord(tokens[at], 'CONSTRAINT')) {
    at += 1
    const given = tokens[at]
    if (isName(given) && !isWord(given, 'UNIQUE', 'PRIMARY')) {
      name = given.text
      at += 1
    }
  }
  const isPrimary = isWord(tokens[at], 'PRIMARY')
  if (!isPrimary && !isWord(tokens[at], 'UNIQUE')) return undefined
  at += 1
  if (isWord(tokens[at], 'KEY', 'INDEX')) at += 1
  const given = tokens[at]
  if (isName(given) && !isWord(given, 'USING', 'CLUSTERED', 'NONCLUSTERED')) name ??= given.text
  const columns = inParentheses(tokens.slice(at))
  return columns && { columns: namesIn(columns), isPrimary, ...(name === undefined ? {} : { name }) }
}

const noColumn = ['KEY', 'INDEX', 'FULLTEXT', 'SPATIAL', 'FOREIGN', 'CHECK', 'CONSTRAINT', 'EXCLUDE', 'PERIOD']

/** Whether a part of a table is no column. `period` may also be the name of one. */
const isClause = (first: Token, next: Token | undefined): boolean =>
  first.kind === 'word' && noColumn.includes(first.text.toUpperCase()) && (!isWord(first, 'PERIOD') || isWord(next, 'FOR'))

/** The key that the definition of one column declares. */
const ownKey = (column: string, definition: readonly Token[]): readonly TableKey[] => {
  const isPrimary = definition.some((token, at) => isWord(token, 'PRIMARY') && isWord(definition[at + 1], 'KEY'))
  return isPrimary || definition.some((token) => isWord(token, 'UNIQUE')) ? [{ columns: [column], isPrimary }] : []
}

/** The columns and keys that a CREATE TABLE of any dialect lists; undefined if it takes them from elsewhere. */
export const foreignTable = (tokens: readonly Token[]): ForeignTable | undefined => {
  const body = isSign(tokens[0], '(') ? inParentheses(tokens) : undefined
  if (!body || isWord(body[0], 'LIKE', 'SELECT')) return undefined
  const columns: string[] = []
  const keys: TableKey[] = []
  for (const part of splitAtCommas(body)) {
    const [first, ...definition] = part
    const key = keyIn(part)
    if (key) keys.push(key)
    else if (isName(first) && !isClause(first, definition[0])) {
      columns.push(first.text)
      keys.push(...ownKey(first.text, definition))
    }
  }
  return { columns, keys }
}
