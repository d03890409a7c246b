import { expandBraces } from '../naming/expand-braces.ts'
import type { ExpiryForm, ExpiryTable } from '../forms/expiry.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'

/** How expiries are set in one language, found by names. */
export class ExpiryIndex {
  /** Whether a text names any of it. */
  readonly mayBeIn: (text: string) => boolean
  readonly #members: ReadonlyMap<string, ExpiryForm>
  readonly #options: ReadonlyMap<string, readonly ExpiryForm[]>
  readonly #calls = new NameMap<ExpiryForm>()
  readonly #lastNames: ReadonlySet<string>

  constructor({ forms }: ExpiryTable) {
    this.#members = new Map(forms.flatMap((form) => (form.members ?? []).map((name) => [name, form] as const)))
    this.#options = new Map(
      [...new Set(forms.flatMap(({ options = [] }) => options))].map((name) => [
        name,
        forms.filter((form) => form.options?.includes(name)),
      ]),
    )
    for (const form of forms) for (const pattern of form.calls ?? []) this.#calls.add(pattern, form)
    this.#lastNames = new Set(forms.flatMap(({ calls = [] }) => calls.flatMap(expandBraces).map(lastStep)))
    this.mayBeIn = namesAny([...this.#members.keys(), ...this.#options.keys(), ...this.#lastNames])
  }

  member(name: string): ExpiryForm | undefined {
    return this.#members.get(name)
  }

  /** The forms of an option, by its name. */
  options(name: string): readonly ExpiryForm[] {
    return this.#options.get(name) ?? []
  }

  mayCall(name: string): boolean {
    return this.#lastNames.has(name)
  }

  call(origins: readonly string[]): ExpiryForm | undefined {
    return origins.map((origin) => this.#calls.get(origin)).find((form) => form !== undefined)
  }
}
