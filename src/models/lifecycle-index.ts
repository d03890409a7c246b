import type { LifecycleTable, WaitForm } from './lifecycle.ts'
import { NameMap } from './name-map.ts'

/** How a process starts and ends in one language, found by the names of origins. */
export class LifecycleIndex {
  readonly #waits = new NameMap<WaitForm>()
  /** Names of values by which a file finds out that it runs as a program. */
  readonly programs: ReadonlySet<string>

  constructor({ waits, programs }: LifecycleTable) {
    for (const form of waits) for (const pattern of form.calls) this.#waits.add(pattern, form)
    this.programs = new Set(programs)
  }

  /** Whether a call waits for another process, by the name of its callee. */
  isWait(name: string): boolean {
    return this.#waits.get(name) !== undefined
  }
}
