import type { JobTable, SettlementForm } from './job.ts'
import { NameMap } from './name-map.ts'
import { namesAny } from './names-any.ts'

/** The jobs, schedules and messages of one language, found by the names of origins. */
export class JobIndex {
  readonly #settlements = new Map<string, SettlementForm[]>()
  readonly #tells = new NameMap<true>()
  readonly #takes: ReadonlySet<string>
  /** Whether a text names a member that settles messages. */
  readonly settlesIn: (text: string) => boolean

  constructor({ settlements, tells, takes }: JobTable) {
    for (const form of settlements)
      for (const member of [...form.acknowledges, ...Object.keys(form.requeues ?? {})]) {
        const known = this.#settlements.get(member)
        if (known) known.push(form)
        else this.#settlements.set(member, [form])
      }
    for (const pattern of tells) this.#tells.add(pattern, true)
    this.#takes = new Set(takes)
    this.settlesIn = namesAny(this.#settlements.keys())
  }

  /** The forms in which a member settles a message. */
  settledBy(member: string): readonly SettlementForm[] {
    return this.#settlements.get(member) ?? []
  }

  /** Whether a function only logs, counts or prints. */
  tells(name: string): boolean {
    return this.#tells.get(name) === true
  }

  /** Whether a member waits for the next message. */
  takes(member: string): boolean {
    return this.#takes.has(member)
  }
}
