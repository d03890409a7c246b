import { expandBraces } from './expand-braces.ts'
import type { ConsumerForm, DelayForm, JobTable, SettlementForm } from './job.ts'
import { NameMap } from './name-map.ts'
import { namesAny } from './names-any.ts'

/** The last step of a name: `Timer` of `threading#Timer`. */
const lastStep = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)

const addTo = <Form>(map: Map<string, Form[]>, key: string, form: Form): void => {
  const known = map.get(key)
  if (known) known.push(form)
  else map.set(key, [form])
}

/** The jobs, schedules and messages of one language, found by the names of origins. */
export class JobIndex {
  readonly #consumers = new NameMap<ConsumerForm>()
  readonly #settlements = new Map<string, SettlementForm[]>()
  readonly #delays = new Map<string, DelayForm[]>()
  readonly #tells = new NameMap<true>()
  readonly #takes: ReadonlySet<string>
  /** Last names of the calls by which consumers take messages. */
  readonly consumerCalls: ReadonlySet<string>
  /** Whether a text names a member that settles messages. */
  readonly settlesIn: (text: string) => boolean
  /** Whether a text names a call that delays work. */
  readonly delaysIn: (text: string) => boolean

  constructor({ consumers, settlements, delays, tells, takes }: JobTable) {
    for (const form of consumers) for (const pattern of form.calls ?? []) this.#consumers.add(pattern, form)
    this.consumerCalls = new Set(consumers.flatMap(({ calls = [] }) => calls.flatMap(expandBraces).map(lastStep)))
    for (const form of settlements)
      for (const member of [...form.acknowledges, ...Object.keys(form.requeues ?? {})]) addTo(this.#settlements, member, form)
    for (const form of delays)
      for (const last of [...(form.calls ?? []).flatMap(expandBraces).map(lastStep), ...(form.members ?? [])])
        addTo(this.#delays, last, form)
    for (const pattern of tells) this.#tells.add(pattern, true)
    this.#takes = new Set(takes)
    this.settlesIn = namesAny(this.#settlements.keys())
    this.delaysIn = namesAny(this.#delays.keys())
  }

  /** How a call takes messages, by the name of its callee. */
  consumedBy(name: string): ConsumerForm | undefined {
    return this.#consumers.get(name)
  }

  /** The forms in which a member settles a message. */
  settledBy(member: string): readonly SettlementForm[] {
    return this.#settlements.get(member) ?? []
  }

  /** The forms in which a call with this last name may delay work. */
  delayedBy(last: string): readonly DelayForm[] {
    return this.#delays.get(last) ?? []
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
