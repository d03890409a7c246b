import type { BreakerForm, BreakerTable } from '../forms/breaker.ts'
import { NameMap } from '../naming/name-map.ts'

/** The circuit breakers of one language, found by the names of origins. */
export class BreakerIndex {
  readonly #makes = new NameMap<BreakerForm>()
  readonly #instances = new NameMap<BreakerForm>()
  readonly #annotations = new NameMap<BreakerForm>()
  readonly #direct = new NameMap<BreakerForm>()
  readonly #composed = new NameMap<true>()
  /** Members that run work through a breaker. */
  readonly runs: ReadonlySet<string>
  readonly runOnce: ReadonlySet<string>
  /** Whether a breaker of the language may decorate a function. */
  readonly hasCallable: boolean
  readonly startsOnce: ReadonlySet<string>

  constructor({ forms, runOnce, startsOnce }: BreakerTable) {
    for (const form of forms) {
      for (const pattern of form.makes) {
        this.#makes.add(pattern, form)
        this.#instances.add(`${pattern}()`, form)
      }
      for (const pattern of form.types ?? []) this.#instances.add(`${pattern}()`, form)
      for (const pattern of form.annotations ?? []) this.#annotations.add(pattern, form)
      for (const pattern of form.direct ?? []) this.#direct.add(pattern, form)
      for (const pattern of form.composes ?? []) this.#composed.add(`${pattern}()`, true)
    }
    this.hasCallable = forms.some(({ isCallable }) => isCallable)
    this.runs = new Set(forms.flatMap(({ runs }) => runs))
    this.runOnce = new Set(runOnce)
    this.startsOnce = new Set(startsOnce)
  }

  madeBy(name: string): BreakerForm | undefined {
    return this.#makes.get(name)
  }

  /** The kind of breaker that a value is, by the name of its origin. */
  instanceBy(name: string): BreakerForm | undefined {
    return this.#instances.get(name)
  }

  annotatedBy(name: string): BreakerForm | undefined {
    return this.#annotations.get(name)
  }

  /** The kind of breaker that decorates a function: a breaker itself, or what makes one. */
  callableBy(name: string): BreakerForm | undefined {
    const form = this.#instances.get(name) ?? this.#makes.get(name)
    return form?.isCallable ? form : undefined
  }

  /** Whether a value is a policy that is made of others, by the name of its origin. */
  isComposed(name: string): boolean {
    return this.#composed.get(name) === true
  }

  directBy(name: string): BreakerForm | undefined {
    return this.#direct.get(name)
  }
}
