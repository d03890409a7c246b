import type { NamedColumn, StatementReading } from '#model/facts/data/sql-statement'

/** Collects the distinct names in a statement. */
export class ReadingBuilder {
  readonly #tables = new Set<string>()
  readonly #columns = new Map<string, NamedColumn>()
  readonly #stars = new Set<string>()
  readonly #positional = new Set<string>()

  table(name: string): void {
    this.#tables.add(name)
  }

  /** A column without a possible table is an alias of the query or a variable of a function. */
  column(column: string, of: readonly string[], access: NamedColumn['access']): void {
    if (of.length > 0) this.#columns.set(`${access} ${column} ${of.join(' ')}`, { column, of, access })
  }

  star(tables: readonly string[]): void {
    for (const table of tables) this.#stars.add(table)
  }

  positional(table: string): void {
    this.#positional.add(table)
  }

  /** Undefined if the statement has no table. */
  build(): StatementReading | undefined {
    if (this.#tables.size === 0) return undefined
    return {
      tables: [...this.#tables].sort(),
      columns: [...this.#columns.values()],
      stars: [...this.#stars].sort(),
      positional: [...this.#positional].sort(),
    }
  }
}
