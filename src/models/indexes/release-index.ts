import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'
import type { ReleaseForm, ReleaseTable } from '../forms/release.ts'
import { wordsOf } from '../naming/words.ts'

/** How things are given back in one language, found by names. */
export class ReleaseIndex {
  readonly table: ReleaseTable
  /** Whether a text names any of it. */
  readonly mayBeIn: (text: string) => boolean
  readonly notOn: ReadonlySet<string>
  readonly hands: ReadonlySet<string>
  /** Whether functions that a call returns, which may have any name, release something: the second result of `context.WithCancel`. */
  readonly callsValues: boolean
  readonly #members = new Map<string, ReleaseForm[]>()
  /** Forms by what the names of methods begin with. */
  readonly #memberStarts: (readonly [string, ReleaseForm])[] = []
  readonly #calls = new NameMap<ReleaseForm>()
  readonly #lastNames: ReadonlySet<string>
  readonly #starts: readonly { readonly words: string; readonly form: ReleaseForm }[]

  constructor(table: ReleaseTable) {
    this.table = table
    this.notOn = new Set(table.notOn)
    this.hands = new Set(table.hands)
    for (const form of table.forms) {
      for (const member of form.members ?? [])
        if (member.endsWith('*')) this.#memberStarts.push([member.slice(0, -1), form])
        else this.#members.set(member, [...(this.#members.get(member) ?? []), form])
      for (const pattern of form.calls ?? []) this.#calls.add(pattern, form)
    }
    this.#starts = table.forms.flatMap((form) => (form.starts ?? []).map((start) => ({ words: wordsOf(start).join(' '), form })))
    const calls = table.forms.flatMap(({ calls: patterns = [] }) => patterns.flatMap(expandBraces).map(lastStep))
    this.#lastNames = new Set(calls)
    this.callsValues = calls.some((name) => name.endsWith(']'))
    const isNamed = namesAny([...this.#members.keys(), ...calls.map((name) => name.replace('()[1]', ''))])
    const starts = [
      ...new Set([...this.#starts.map(({ words }) => words.split(' ')[0] ?? ''), ...this.#memberStarts.map(([start]) => start)]),
    ]
    this.mayBeIn = (text) => isNamed(text) || starts.some((start) => text.includes(start))
  }

  /** The forms of a method, by its name. */
  members(name: string): readonly ReleaseForm[] {
    const starting = this.#memberStarts.flatMap(([start, form]) => (name.startsWith(start) ? [form] : []))
    return [...(this.#members.get(name) ?? []), ...starting]
  }

  /** Whether a function of this name may be one whose origin is known. */
  mayCall(name: string): boolean {
    return this.#lastNames.has(name)
  }

  call(origins: readonly string[]): ReleaseForm | undefined {
    return origins.map((origin) => this.#calls.get(origin)).find((form) => form !== undefined)
  }

  /** The forms whose first words begin the name of a function. */
  starting(name: string): readonly ReleaseForm[] {
    const words = `${wordsOf(name).join(' ')} `
    return this.#starts.flatMap(({ words: start, form }) => (words.startsWith(`${start} `) ? [form] : []))
  }
}
