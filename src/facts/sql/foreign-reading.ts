import type { Token } from '#languages/sql/tokens'
import { ReadingBuilder } from './reading-builder.ts'
import type { StatementReading } from '#model/facts/data/sql-statement'

/** Words that no dialect accepts as an unquoted column name, and words that are values. */
const reserved: ReadonlySet<string> = new Set(
  `all and any as asc between both by case cast check collate column conflict constraint create cross current_date current_time current_timestamp default delete desc
  distinct do duplicate else end escape except excluded exists false fetch filter first following for foreign from full group having ignore ilike in inner insert intersect interval into is
  join lateral leading left like limit locked materialized matched merge natural not nothing nowait null nulls of offset on only or order outer over partition preceding primary
  recursive references regexp replace returning right rlike row rows select set similar skip some symmetric table then to top trailing true unbounded union unique update
  using values when where window with within`.split(/\s+/),
)

const isReserved = ({ kind, text }: Token): boolean => kind === 'word' && (reserved.has(text.toLowerCase()) || /^[@#]/.test(text))

const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'quoted' || (token.kind === 'word' && !isReserved(token)))

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toLowerCase())

const isSchemaLeftOut = (name: string): boolean => /^(public|dbo)$/i.test(name)

class Reader {
  readonly builder = new ReadingBuilder()
  readonly #tokens: readonly Token[]
  /** Offsets of the tokens that name a table or define its alias. */
  readonly #taken = new Set<number>()
  readonly #aliases = new Map<string, string>()
  readonly #common = new Set<string>()
  readonly #tables: string[] = []

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): StatementReading | undefined {
    const tokens = this.#tokens
    for (const [at, token] of tokens.entries())
      if (isName(token) && isWord(tokens[at + 1], 'as') && isSign(tokens[at + 2], '(') && this.#beginsCommon(at)) {
        this.#common.add(token.text.toLowerCase())
        this.#taken.add(at)
      }
    for (const at of tokens.keys()) this.#tableAt(at)
    if (this.#tables.length === 0) return undefined
    for (const at of tokens.keys()) this.#columnAt(at)
    return this.builder.build()
  }

  #beginsCommon(at: number): boolean {
    const before = this.#tokens[at - 1]
    return isWord(before, 'with', 'recursive') || isSign(before, ',')
  }

  /** Reads the tables after a keyword that a table follows. */
  #tableAt(at: number): void {
    const tokens = this.#tokens
    const [before, token] = [tokens[at - 1], tokens[at]]
    const isUpdate = isWord(token, 'update') && !isWord(before, 'key', 'do', 'for', 'on', 'then', 'no')
    const isFrom = isWord(token, 'from') && !isWord(before, 'distinct') && !this.#isInFunction(at)
    const isMergeSource = isWord(token, 'using') && isWord(tokens[0], 'merge', 'delete')
    if (!isUpdate && !isFrom && !isMergeSource && !isWord(token, 'join', 'into', 'straight_join')) return
    let next = at + 1
    while (isWord(tokens[next], 'only', 'ignore', 'low_priority')) next += 1
    for (;;) {
      const after = this.#name(next, isWord(token, 'into'))
      if (after === undefined || !isFrom || !isSign(tokens[after], ',')) return
      next = after + 1
    }
  }

  /** `EXTRACT(year FROM created_at)`, `SUBSTRING(a FROM 2)`. */
  #isInFunction(at: number): boolean {
    for (let before = at - 1; before >= 0; before -= 1) {
      if (isSign(this.#tokens[before], ')')) return false
      if (isSign(this.#tokens[before], '(')) return isWord(this.#tokens[before - 1], 'extract', 'substring', 'trim', 'overlay')
      if (isWord(this.#tokens[before], 'select', 'delete')) return false
    }
    return false
  }

  /** Reads a table's name and alias. Returns the offset after them. */
  #name(from: number, isTarget: boolean): number | undefined {
    const tokens = this.#tokens
    if (!isName(tokens[from])) return undefined
    const parts: string[] = []
    let at = from
    for (;;) {
      parts.push((tokens[at] as Token).text)
      this.#taken.add(at)
      if (!isSign(tokens[at + 1], '.') || !isName(tokens[at + 2])) break
      at += 2
    }
    at += 1
    const own = parts.at(-1) ?? ''
    // A function that returns rows.
    if (isSign(tokens[at], '(') && !isTarget) return undefined
    const table = parts.filter((part, index) => index === parts.length - 1 || !isSchemaLeftOut(part)).join('.')
    const isCommon = parts.length === 1 && this.#common.has(own.toLowerCase())
    if (!isCommon) {
      this.builder.table(table)
      if (!this.#tables.includes(table)) this.#tables.push(table)
      this.#aliases.set(own.toLowerCase(), table)
    }
    if (isTarget) {
      if (isWord(tokens[at], 'values', 'select', 'with')) this.builder.positional(table)
      return at
    }
    if (isWord(tokens[at], 'as')) at += 1
    const alias = tokens[at]
    if (!isName(alias)) return at
    this.#taken.add(at)
    if (!isCommon) this.#aliases.set(alias.text.toLowerCase(), table)
    return at + 1
  }

  #columnAt(at: number): void {
    const tokens = this.#tokens
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (this.#taken.has(at) || token === undefined) return
    const qualifier = isSign(before, '.') ? tokens[at - 2] : undefined
    const isQualified = isName(qualifier) && !this.#taken.has(at - 2)
    if (isSign(token, '*')) {
      const table = isQualified ? this.#aliases.get(qualifier.text.toLowerCase()) : undefined
      if (isQualified) this.builder.star(table === undefined ? [] : [table])
      else if (
        isWord(before, 'select', 'distinct', 'all', 'returning') ||
        (isSign(before, ',') && (isSign(next, ',') || isWord(next, 'from')))
      )
        this.builder.star(this.#tables)
      return
    }
    if (!isName(token) || isSign(next, '.') || isSign(next, '(')) return
    if (isQualified) {
      const table = this.#aliases.get(qualifier.text.toLowerCase())
      this.builder.column(token.text, table === undefined ? [] : [table], 'read')
    } else if (!isSign(before, '.') && !isWord(before, 'as') && !isSign(before, ':') && !isSign(before, '$') && !isSign(before, '{'))
      this.builder.column(token.text, this.#tables, isSign(next, '=') && (isWord(before, 'set') || isSign(before, ',')) ? 'write' : 'read')
  }
}

/**
 * The tables and columns that a statement names, limited to syntax that all dialects share. For statements that
 * PostgreSQL's grammar rejects. An unqualified column may belong to any table of the statement. Undefined if there is
 * no table.
 */
export const foreignReading = (tokens: readonly Token[]): StatementReading | undefined => new Reader(tokens).read()
