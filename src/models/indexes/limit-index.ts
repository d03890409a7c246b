import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import type { LimitForm, LimitTable } from '../forms/limit.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'

const byName = (forms: readonly LimitForm[], namesOf: (form: LimitForm) => readonly string[]): ReadonlyMap<string, readonly LimitForm[]> =>
  new Map([...new Set(forms.flatMap(namesOf))].map((name) => [name, forms.filter((form) => namesOf(form).includes(name))]))

/** How limits are set and asked in one language, found by names. */
export class LimitIndex {
  /** Whether a text names any of it. */
  readonly mayBeIn: (text: string) => boolean
  readonly #members: ReadonlyMap<string, readonly LimitForm[]>
  readonly #options: ReadonlyMap<string, readonly LimitForm[]>
  readonly #calls = new NameMap<LimitForm>()
  readonly #lastNames: ReadonlySet<string>

  constructor({ forms }: LimitTable) {
    this.#members = byName(forms, ({ members = [] }) => members)
    this.#options = byName(forms, ({ options = [] }) => options)
    for (const form of forms) for (const pattern of form.calls ?? []) this.#calls.add(pattern, form)
    this.#lastNames = new Set(forms.flatMap(({ calls = [] }) => calls.flatMap(expandBraces).map(lastStep)))
    this.mayBeIn = namesAny([...this.#members.keys(), ...this.#options.keys(), ...this.#lastNames])
  }

  /** The forms of a method, by its name. */
  members(name: string): readonly LimitForm[] {
    return this.#members.get(name) ?? []
  }

  /** The forms of an option, by its name. */
  options(name: string): readonly LimitForm[] {
    return this.#options.get(name) ?? []
  }

  mayCall(name: string): boolean {
    return this.#lastNames.has(name)
  }

  call(origins: readonly string[]): LimitForm | undefined {
    return origins.map((origin) => this.#calls.get(origin)).find((form) => form !== undefined)
  }
}
