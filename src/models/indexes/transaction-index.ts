import { expandBraces } from '../naming/expand-braces.ts'
import { NameMap } from '../naming/name-map.ts'
import type { ImplicitForm, StatementNames, TransactionForm, TransactionTable } from '../forms/transaction.ts'

const setOf = (patterns: readonly string[]): NameMap<true> => {
  const map = new NameMap<true>()
  for (const pattern of patterns) map.add(pattern, true)
  return map
}

type Access = keyof StatementNames

const accessesOf = ({ writes, reads }: StatementNames): NameMap<Access> => {
  const map = new NameMap<Access>()
  for (const pattern of writes) map.add(pattern, 'writes')
  for (const pattern of reads) map.add(pattern, 'reads')
  return map
}

const lastName = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)

/** The transactions of one language, found by the names of origins. */
export class TransactionIndex {
  readonly table: TransactionTable
  readonly #opens = new NameMap<TransactionForm>()
  readonly #implicit = new NameMap<ImplicitForm>()
  readonly #writeStatements: NameMap<true>
  readonly #byMember = new Map<string, TransactionForm[]>()
  /** Last names of all openers: most calls of a file have another one. */
  readonly #members = new Set<string>()
  /** Members that commit, of any client. */
  readonly #commits: ReadonlySet<string>
  /** The names that a text with an opener has. */
  readonly #mentions: (readonly string[])[] = []
  readonly #statements: ReadonlyMap<string, NameMap<Access>>
  readonly #ofTable: NameMap<Access> | undefined
  readonly #clientTypes: NameMap<true>
  readonly #clientNames: ReadonlySet<string>
  readonly #atOnce: NameMap<true>
  readonly #later: ReadonlySet<string>

  constructor(table: TransactionTable) {
    this.table = table
    for (const form of [...table.forms, ...table.names]) {
      for (const pattern of form.opens ?? []) {
        this.#opens.add(pattern, form)
        for (const name of expandBraces(pattern)) {
          this.#members.add(lastName(name))
          this.#mentions.push(name.slice(name.indexOf('#')).match(/\w+/g) ?? [])
        }
      }
      for (const member of form.members ?? []) {
        this.#members.add(member)
        this.#mentions.push([member])
        this.#byMember.set(member, [...(this.#byMember.get(member) ?? []), form])
      }
    }
    for (const form of table.implicit ?? [])
      for (const pattern of form.opens) {
        this.#implicit.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#mentions.push(name.slice(name.indexOf('#')).match(/\w+/g) ?? [])
      }
    this.#commits = new Set([...table.forms, ...(table.implicit ?? [])].flatMap(({ commits = [] }) => commits))
    this.#writeStatements = setOf(table.writeStatements ?? [])
    for (const name of [table.option?.name, table.aroundRequests]) if (name !== undefined) this.#mentions.push([name])
    this.#statements = new Map(Object.entries(table.statements).map(([name, statements]) => [name, accessesOf(statements)]))
    this.#ofTable = table.ofTable && accessesOf(table.ofTable)
    this.#clientTypes = setOf(table.clientTypes)
    this.#clientNames = new Set(table.clientNames)
    this.#atOnce = setOf(table.runsAtOnce)
    this.#later = new Set(table.runsLater)
  }

  /** Whether a text has all names of an opener, or that of an option or a setting. */
  mentions(text: string): boolean {
    return this.#mentions.some((names) => names.every((name) => text.includes(name)))
  }

  /** Whether a member of this name commits what some client has open. */
  mayCommit(member: string): boolean {
    return this.#commits.has(member)
  }

  /** Whether a callee or a decorator may open a transaction, by its last name alone. */
  mayOpen(last: string): boolean {
    return this.#members.has(last)
  }

  /** What an opener may open: by its origin, else by its last name. */
  formsOf(names: readonly string[], last: string): readonly TransactionForm[] {
    const known = names.flatMap((name) => this.#opens.all(name))
    return [...known, ...(this.#byMember.get(last) ?? [])]
  }

  /** A connection or session whose statements are lost without a commit, by the origin of what opens it. */
  implicit(name: string): ImplicitForm | undefined {
    return this.#implicit.get(name)
  }

  /** Whether a function makes a statement that writes. */
  isWriteStatement(name: string): boolean {
    return this.#writeStatements.get(name) === true
  }

  isClientType(name: string): boolean {
    return this.#clientTypes.get(name) === true
  }

  isClientName(name: string): boolean {
    return this.#clientNames.has(name)
  }

  /** What a statement does, by the members from its client on. */
  accessOf({ statements }: TransactionForm, members: string): Access | undefined {
    return statements === undefined ? undefined : this.#statements.get(statements)?.get(members)
  }

  /** What a statement on a table does, by a member of its chain. */
  accessOfTable(member: string): Access | undefined {
    return this.#ofTable?.get(member)
  }

  /** Whether a function that is handed to another one runs before that one returns or settles. */
  runsAtOnce(taker: string): boolean {
    return !this.#later.has(taker) && this.#atOnce.get(taker) === true
  }
}
