import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { namesAny } from '../naming/names-any.ts'
import { NameMap } from '../naming/name-map.ts'
import type { WaitLimitTable } from '../forms/wait-limit.ts'

/** What limits waits in one language, found by the names of origins. */
export class WaitLimitIndex {
  readonly #calls = new NameMap<true>()
  readonly #races = new NameMap<true>()
  readonly #settings: readonly string[]
  /** The last names of functions that start a limit, and of those that end with the first of several. */
  readonly lastNames: ReadonlySet<string>
  /** Members that wait, with the form of their limit. */
  readonly waits: ReadonlyMap<string, 'only' | 'with-unit'>
  readonly units: ReadonlySet<string>
  readonly byName: boolean
  /** Whether a text names one of the functions or members. */
  readonly mayBeIn: (text: string) => boolean

  constructor({ forms, units, byName }: WaitLimitTable) {
    for (const { calls = [], races = [] } of forms) {
      for (const pattern of calls) this.#calls.add(pattern, true)
      for (const pattern of races) this.#races.add(pattern, true)
    }
    this.waits = new Map(forms.flatMap(({ waits }) => (waits ? waits.members.map((member) => [member, waits.form] as const) : [])))
    this.lastNames = new Set(forms.flatMap(({ calls = [], races = [] }) => [...calls, ...races].flatMap(expandBraces).map(lastStep)))
    this.#settings = forms.flatMap(({ settings = [] }) => settings)
    this.units = new Set(units)
    this.byName = byName
    this.mayBeIn = namesAny([...this.lastNames, ...this.waits.keys()])
  }

  isCall(origin: string): boolean {
    return this.#calls.get(origin) === true
  }

  isRace(origin: string): boolean {
    return this.#races.get(origin) === true
  }

  isSetting(name: string): boolean {
    return this.#settings.some((one) => name === one || name.endsWith(`_${one}`))
  }
}
