import type { BreakerForm, BreakerTable } from './breaker.ts'
import { NameMap } from './name-map.ts'

/** The circuit breakers of one language, found by the names of origins. */
export class BreakerIndex {
  readonly #makes = new NameMap<BreakerForm>()
  readonly runOnce: ReadonlySet<string>
  readonly startsOnce: ReadonlySet<string>

  constructor({ forms, runOnce, startsOnce }: BreakerTable) {
    for (const form of forms) for (const pattern of form.makes) this.#makes.add(pattern, form)
    this.runOnce = new Set(runOnce)
    this.startsOnce = new Set(startsOnce)
  }

  madeBy(name: string): BreakerForm | undefined {
    return this.#makes.get(name)
  }
}
