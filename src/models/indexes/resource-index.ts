import { expandBraces } from '../naming/expand-braces.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'
import type { LockForm, ResourceForm, ResourceTable } from '../forms/resource.ts'

const namesOf = (patterns: readonly string[]): NameMap<true> => {
  const map = new NameMap<true>()
  for (const pattern of patterns) map.add(pattern, true)
  return map
}

type StartKind = 'functions' | 'decorators' | 'parameters'

/** The resources of one language, found by the names of origins. */
export class ResourceIndex {
  readonly #opens = new NameMap<ResourceForm>()
  readonly #byMember = new Map<string, { readonly form: ResourceForm; readonly given: NameMap<true> | undefined }>()
  readonly #byResult: { readonly form: ResourceForm; readonly members: ReadonlySet<string>; readonly results: NameMap<true> }[] = []
  readonly #functions: Readonly<Record<'uses' | 'wraps' | 'holds' | 'closes', NameMap<true>>>
  readonly #starts: Readonly<Record<StartKind, NameMap<true>>>
  readonly #commands: ResourceTable['starts']['commands']
  readonly #ends = new NameMap<'exit' | 'throw'>()
  readonly #locks: ReadonlyMap<string, LockForm>
  /** Last names of all that opens something: most calls of a file have another one. */
  readonly #members = new Set<string>()
  readonly #ofForm = new Map<ResourceForm, Readonly<Record<'closedBy' | 'drainedBy' | 'copiedBy', NameMap<true>>>>()

  /** Whether a text names anything that opens a resource; a text that does not needs no code model for that. */
  readonly namesOpener: (text: string) => boolean

  constructor({ forms, locks, uses, wraps, holds, closes, starts, ends }: ResourceTable) {
    this.#functions = { uses: namesOf(uses), wraps: namesOf(wraps), holds: namesOf(holds), closes: namesOf(closes) }
    this.#starts = { functions: namesOf(starts.functions), decorators: namesOf(starts.decorators), parameters: namesOf(starts.parameters) }
    this.#commands = starts.commands
    for (const name of ends.process) this.#ends.add(name, 'exit')
    for (const name of ends.function) this.#ends.add(name, 'throw')
    this.#locks = new Map(locks.map((lock) => [lock.take, lock]))
    for (const form of forms) {
      for (const pattern of form.opens ?? []) {
        this.#opens.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#members.add(name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1))
      }
      for (const member of [...(form.members ?? []), form.member]) if (member !== undefined) this.#members.add(member)
      if (form.member !== undefined) this.#byMember.set(form.member, { form, given: form.given && namesOf(form.given) })
      if (form.members && form.results) this.#byResult.push({ form, members: new Set(form.members), results: namesOf(form.results) })
      const { closedBy = [], drainedBy = [], copiedBy = [] } = form
      this.#ofForm.set(form, { closedBy: namesOf(closedBy), drainedBy: namesOf(drainedBy), copiedBy: namesOf(copiedBy) })
    }
    this.namesOpener = namesAny(this.#members)
  }

  /** Whether a call may open something, by its last name alone. */
  mayOpen(last: string): boolean {
    return this.#members.has(last)
  }

  /** Whether something is where the process starts: the name of a function or a decorator, or the type of a parameter. */
  isStart(kind: StartKind, name: string): boolean {
    return this.#starts[kind].get(name) === true
  }

  /** Whether the result of a function is the exit code of the process. */
  isCommand(name: string, results: readonly string[]): boolean {
    return this.#commands.some((command) => command.name === name && results.length === 1 && results[0] === command.result)
  }

  /** What a call ends, by the name of its callee: the process (`exit`), or the function as an error does. */
  endOf(name: string): 'exit' | 'throw' | undefined {
    return this.#ends.get(name)
  }

  /** The lock that a member takes. */
  lock(member: string): LockForm | undefined {
    return this.#locks.get(member)
  }

  /** What a call opens, by the name of its callee and the last part of it; `argumentNames` names what it is given. */
  openedBy(name: string, last: string, argumentNames: () => readonly string[]): ResourceForm | undefined {
    const known = this.#opens.get(name)
    if (known) return known
    const byMember = this.#byMember.get(last)
    const isGiven = !byMember?.given || argumentNames().some((argument) => byMember.given?.get(argument))
    return byMember && isGiven ? byMember.form : undefined
  }

  /** What a call opens, by the type of the variable that gets it. */
  openedAs(last: string, typeName: () => string): ResourceForm | undefined {
    return this.#byResult.find(({ members, results }) => members.has(last) && results.get(typeName()))?.form
  }

  /** What a function of a name does with an argument. */
  role(form: ResourceForm, name: string): 'closes' | 'drains' | 'copies' | 'wraps' | 'holds' | 'uses' | undefined {
    const own = this.#ofForm.get(form)
    if (own?.closedBy.get(name) || this.#functions.closes.get(name)) return 'closes'
    if (own?.drainedBy.get(name)) return 'drains'
    if (own?.copiedBy.get(name)) return 'copies'
    if (this.#functions.wraps.get(name)) return 'wraps'
    if (this.#functions.holds.get(name)) return 'holds'
    return this.#functions.uses.get(name) ? 'uses' : undefined
  }
}
