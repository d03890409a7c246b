import type { Span } from '#model/source-file'
import { splitAtCommas, type Token } from '#languages/sql/tokens'
import { foreignTable, inParentheses, keyIn } from './foreign-table.ts'
import type { BareChange } from './postgres-changes.ts'

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** Skips the given words if all of them come next, in this order. */
  take(...words: readonly string[]): boolean {
    const fits = words.every((word, index) => {
      const token = this.#tokens[this.#at + index]
      return token?.kind === 'word' && token.text.toUpperCase() === word
    })
    if (fits) this.#at += words.length
    return fits
  }

  /** A qualified or unqualified name without quotes. Undefined if something else comes next (a template placeholder). */
  name(): string | undefined {
    const parts: string[] = []
    for (;;) {
      const token = this.#tokens[this.#at]
      if (!token || (token.kind !== 'word' && token.kind !== 'quoted')) return undefined
      parts.push(token.text)
      this.#at += 1
      const next = this.#tokens[this.#at]
      if (next?.kind !== 'sign' || next.text !== '.') break
      this.#at += 1
    }
    const [first, ...rest] = parts
    return rest.length > 0 && (first === 'public' || first === 'dbo') ? rest.join('.') : parts.join('.')
  }

  rest(): readonly Token[] {
    return this.#tokens.slice(this.#at)
  }
}

const hasWords = (tokens: readonly Token[], ...words: readonly string[]): boolean =>
  tokens.some((_, index) =>
    words.every((word, offset) => tokens[index + offset]?.kind === 'word' && tokens[index + offset]?.text.toUpperCase() === word),
  )

const spanOf = (tokens: readonly Token[]): Span => ({ startLine: tokens[0]?.line ?? 1, endLine: tokens.at(-1)?.endLine ?? 1 })

/** The column that `MODIFY COLUMN a INT NOT NULL`, `CHANGE a a INT NOT NULL` or SQL Server's `ALTER COLUMN a INT NOT NULL` redefines. */
const redefinedColumn = (reader: Reader): { readonly column: string; readonly isRequired: boolean } | undefined => {
  const renames = reader.take('CHANGE')
  if (!renames && !reader.take('MODIFY') && !reader.take('ALTER', 'COLUMN')) return undefined
  reader.take('COLUMN')
  const column = reader.name()
  const last = renames ? reader.name() : column
  // A column with another name is judged as a rename.
  if (column === undefined || last !== column) return undefined
  const rest = reader.rest()
  return { column, isRequired: hasWords(rest, 'NOT', 'NULL') && !hasWords(rest, 'DEFAULT') && !hasWords(rest, 'AUTO_INCREMENT') }
}

const alterPart = (table: string, tokens: readonly Token[], at: Span): BareChange => {
  const reader = new Reader(tokens)
  if (reader.take('DROP')) {
    if (reader.take('PRIMARY', 'KEY')) return { operation: 'drop-constraint', at, table, name: 'PRIMARY' }
    for (const kind of ['CONSTRAINT', 'INDEX', 'KEY'])
      if (reader.take(kind)) {
        reader.take('IF', 'EXISTS')
        const name = reader.name()
        return { operation: kind === 'CONSTRAINT' ? 'drop-constraint' : 'drop-index', at, table, ...(name === undefined ? {} : { name }) }
      }
    if (['FOREIGN', 'PRIMARY', 'CHECK', 'PARTITION', 'DEFAULT', 'PROJECTION'].some((word) => reader.take(word)))
      return { operation: 'other', at, table }
    reader.take('COLUMN')
    const ifExists = reader.take('IF', 'EXISTS')
    const column = reader.name()
    return column === undefined ? { operation: 'other', at, table } : { operation: 'drop-column', at, table, columns: [column], ifExists }
  }
  if (reader.take('RENAME')) {
    if (reader.take('TO') || reader.take('AS')) return { operation: 'rename-table', at, table, name: reader.name() ?? '' }
    if (['INDEX', 'KEY', 'CONSTRAINT'].some((word) => reader.take(word))) return { operation: 'other', at, table }
    reader.take('COLUMN')
    const from = reader.name()
    reader.take('TO')
    return { operation: 'rename-column', at, table, columns: from === undefined ? [] : [from], name: reader.name() ?? '' }
  }
  if (reader.take('ADD')) {
    const key = keyIn(reader.rest())
    if (key)
      return {
        operation: 'add-constraint',
        at,
        table,
        columns: key.columns,
        constraint: { type: key.isPrimary ? 'primary-key' : 'unique', validated: true, usesIndex: false, demandsSet: [] },
        ...(key.name === undefined ? {} : { name: key.name }),
      }
    if (
      ['CONSTRAINT', 'INDEX', 'KEY', 'UNIQUE', 'PRIMARY', 'FOREIGN', 'FULLTEXT', 'CHECK', 'PARTITION', 'PROJECTION'].some((word) =>
        reader.take(word),
      )
    )
      return { operation: 'other', at, table }
    reader.take('COLUMN')
    reader.take('IF', 'NOT', 'EXISTS')
    const column = reader.name()
    if (column === undefined) return { operation: 'other', at, table }
    const rest = reader.rest()
    const filled = hasWords(rest, 'DEFAULT') && !hasWords(rest, 'DEFAULT', 'NULL')
    const generated = hasWords(rest, 'AS') || hasWords(rest, 'AUTO_INCREMENT') || hasWords(rest, 'IDENTITY')
    return {
      operation: 'add-column',
      at,
      table,
      columns: [column],
      required: hasWords(rest, 'NOT', 'NULL'),
      default: generated ? 'generated' : filled ? 'constant' : 'none',
    }
  }
  const redefined = redefinedColumn(reader)
  if (redefined?.isRequired) return { operation: 'set-not-null', at, table, columns: [redefined.column], redefined: true }
  return { operation: 'other', at, table }
}

/** `CREATE UNIQUE INDEX name ON table (columns)`, from the word after UNIQUE. */
const indexOf = (reader: Reader, unique: boolean, at: Span): readonly BareChange[] => {
  reader.take('INDEX')
  reader.take('IF', 'NOT', 'EXISTS')
  const name = reader.name()
  if (!reader.take('ON')) return []
  const table = reader.name()
  const listed = inParentheses(reader.rest()) ?? []
  // `email(191)` is a prefix of a column, `lower(email)` a function.
  const parts = splitAtCommas(listed)
  const columns = parts.flatMap(([first, next, length]) =>
    first && first.kind !== 'sign' && (next?.text !== '(' || length?.kind === 'number') ? [first.text] : [],
  )
  const partial =
    columns.length < parts.length || reader.rest().some((token) => token.kind === 'word' && token.text.toUpperCase() === 'WHERE')
  return name === undefined || table === undefined
    ? []
    : [{ operation: 'create-index', at, table, columns, concurrent: false, unique, name, ...(partial ? { partial } : {}) }]
}

/** The changes of a statement that PostgreSQL's grammar rejects, limited to syntax that all dialects share. Empty for other statements. */
export const foreignChanges = (tokens: readonly Token[]): readonly BareChange[] => {
  const at = spanOf(tokens)
  const reader = new Reader(tokens)
  if (reader.take('DROP', 'TABLE')) {
    const ifExists = reader.take('IF', 'EXISTS')
    const table = reader.name()
    return table === undefined ? [] : [{ operation: 'drop-table', at, table, ifExists }]
  }
  if (reader.take('TRUNCATE')) {
    reader.take('TABLE')
    const table = reader.name()
    return table === undefined ? [] : [{ operation: 'truncate', at, table }]
  }
  if (reader.take('CREATE')) {
    reader.take('OR', 'REPLACE')
    reader.take('MATERIALIZED')
    if (reader.take('VIEW')) {
      reader.take('IF', 'NOT', 'EXISTS')
      const view = reader.name()
      return view === undefined ? [] : [{ operation: 'create-view', at, table: view }]
    }
    const isUnique = reader.take('UNIQUE')
    if (isUnique || reader.take('INDEX')) return indexOf(reader, isUnique, at)
    const temporary = reader.take('TEMPORARY') || reader.take('TEMP')
    if (!reader.take('TABLE')) return []
    const ifExists = reader.take('IF', 'NOT', 'EXISTS')
    const table = reader.name()
    const unique = tokens.some((token) => /^unique$/i.test(token.text))
    const listed = foreignTable(reader.rest())
    return table === undefined
      ? []
      : [
          {
            operation: 'create-table',
            at,
            table,
            temporary,
            ifExists,
            unique,
            ...(listed ? { columns: listed.columns, keys: listed.keys } : {}),
          },
        ]
  }
  if (reader.take('RENAME', 'TABLE')) {
    const table = reader.name()
    reader.take('TO')
    return table === undefined ? [] : [{ operation: 'rename-table', at, table, name: reader.name() ?? '' }]
  }
  if (reader.take('DELETE', 'FROM')) {
    const table = reader.name()
    return table === undefined ? [] : [{ operation: 'delete-rows', at, table, rows: reader.rest().length === 0 ? 'all' : 'some' }]
  }
  if (reader.take('ALTER', 'TABLE')) {
    reader.take('IF', 'EXISTS')
    const table = reader.name()
    if (table === undefined) return []
    return splitAtCommas(reader.rest()).map((part) => alterPart(table, part, spanOf(part)))
  }
  return []
}
