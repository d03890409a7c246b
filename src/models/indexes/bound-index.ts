import type { BoundForm, BoundTable } from '../forms/bound.ts'
import { NameMap } from '../naming/name-map.ts'
import { names } from '../names.ts'

/** What ends waits in one language, found by the names of origins. */
export class BoundIndex {
  readonly #calls = new NameMap<BoundForm>()
  readonly #regions = new NameMap<BoundForm>()
  readonly #operators = new NameMap<BoundForm>()
  readonly #laters = new NameMap<true>()
  readonly #links: ReadonlySet<string>
  readonly #byName: boolean
  /** Whether anything can end the work that a call is given. */
  readonly hasCalls: boolean
  readonly hasRegions: boolean

  constructor({ forms, laters, byName }: BoundTable) {
    for (const form of forms) {
      for (const pattern of form.calls ?? []) this.#calls.add(pattern, form)
      for (const pattern of form.regions ?? []) this.#regions.add(pattern, form)
      for (const pattern of form.operators ?? []) this.#operators.add(pattern, form)
    }
    for (const pattern of laters) this.#laters.add(pattern, true)
    this.#links = new Set(forms.flatMap(({ links = [] }) => links))
    this.#byName = byName
    this.hasCalls = byName || forms.some(({ calls }) => calls)
    this.hasRegions = forms.some(({ regions }) => regions)
  }

  /** What a call is that ends the work handed to it; `by name` if only its name says so. */
  call(origin: string, name: string): BoundForm | 'by name' | undefined {
    const form = this.#calls.get(origin)
    if (form) return form
    const says = this.#byName && (names.boundingCalls.has(name.toLowerCase()) || names.bounds.has(name))
    return says && !this.#laters.get(origin) ? 'by name' : undefined
  }

  region(origin: string): BoundForm | undefined {
    return this.#regions.get(origin)
  }

  operator(origin: string): BoundForm | undefined {
    return this.#operators.get(origin)
  }

  /** Whether a member ends the chain that it goes on with, if it is given a limit. */
  isLink(member: string): boolean {
    return this.#links.has(member)
  }
}
