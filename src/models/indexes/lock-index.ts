import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import type { LockForm, LockTable } from '../forms/lock.ts'
import { NameMap } from '../naming/name-map.ts'
import { namesAny } from '../naming/names-any.ts'

const byName = (forms: readonly LockForm[], namesOf: (form: LockForm) => readonly string[]): ReadonlyMap<string, readonly LockForm[]> => {
  const found = new Map<string, LockForm[]>()
  for (const form of forms) for (const name of namesOf(form)) found.set(name, [...(found.get(name) ?? []), form])
  return found
}

/** How locks are taken in one language, found by names. */
export class LockIndex {
  readonly hasThreads: boolean
  /** Forms by the names of methods, options, constants and annotations. */
  readonly members: ReadonlyMap<string, readonly LockForm[]>
  readonly options: ReadonlyMap<string, readonly LockForm[]>
  readonly constants: ReadonlyMap<string, readonly LockForm[]>
  readonly annotations: ReadonlyMap<string, readonly LockForm[]>
  /** The last names of functions whose origin is asked for. */
  readonly lastNames: ReadonlySet<string>
  /** Whether a text names one of them. */
  readonly mayBeIn: (text: string) => boolean
  readonly #calls = new NameMap<LockForm>()
  readonly #types = new NameMap<LockForm>()
  readonly #structs = new NameMap<LockForm>()
  /** The last names of functions that a pattern with `*` may mean. */
  readonly #starts: readonly string[]

  constructor({ forms, hasThreads }: LockTable) {
    this.hasThreads = hasThreads
    const last: string[] = []
    for (const form of forms) {
      for (const pattern of form.calls ?? []) {
        this.#calls.add(pattern, form)
        last.push(...expandBraces(pattern).map(lastStep))
      }
      for (const pattern of form.types ?? []) this.#types.add(pattern, form)
      for (const pattern of form.structs ?? []) this.#structs.add(pattern, form)
    }
    this.lastNames = new Set(last.filter((name) => !name.includes('*')))
    this.#starts = last.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
    this.members = byName(forms, ({ members = [] }) => members)
    this.options = byName(forms, ({ options = [] }) => options)
    this.constants = byName(forms, ({ constants = [] }) => constants)
    this.annotations = byName(forms, ({ annotations = [] }) => annotations)
    const words = [this.lastNames, this.members.keys(), this.options.keys(), this.constants.keys(), this.annotations.keys()]
    const namesOne = namesAny(words.flatMap((names) => [...names]))
    const imports = forms.flatMap(({ calls = [], types = [], structs = [] }) =>
      [...calls, ...types, ...structs].flatMap(expandBraces).map((name) => name.slice(0, name.indexOf('#'))),
    )
    const modules = [...new Set(imports)].filter((name) => name !== '*' && name !== 'global')
    this.mayBeIn = (text) => namesOne(text) || modules.some((module) => text.includes(module))
  }

  /** Whether a function of this name may be one whose origin takes a lock. */
  mayCall(name: string): boolean {
    return this.lastNames.has(name) || this.#starts.some((start) => name.startsWith(start))
  }

  call(origins: readonly string[]): LockForm | undefined {
    return origins.map((origin) => this.#calls.get(origin)).find((form) => form !== undefined)
  }

  type(origins: readonly string[]): LockForm | undefined {
    return origins.map((origin) => this.#types.get(origin)).find((form) => form !== undefined)
  }

  struct(origin: string): LockForm | undefined {
    return this.#structs.get(origin)
  }
}
