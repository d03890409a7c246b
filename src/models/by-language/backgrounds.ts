import type { Language } from '#model/source-file'
import type { BackgroundForm, BackgroundTable } from '../forms/background.ts'
import { expandBraces } from '../naming/expand-braces.ts'
import { table as java } from '../java/background-table.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { table as python } from '../python/background-table.ts'

/** What runs beside its caller in one language, found by the names of origins. */
export class BackgroundIndex {
  readonly #calls = new NameMap<BackgroundForm>()
  readonly #bases = new NameMap<BackgroundForm>()
  readonly #lasts = new Set<string>()
  readonly #expected: ReadonlySet<string>

  readonly watches: readonly string[]

  constructor({ forms, expected, watches }: BackgroundTable) {
    for (const form of forms) {
      for (const pattern of form.calls ?? []) {
        this.#calls.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#lasts.add(lastStep(name))
      }
      for (const pattern of form.bases ?? []) this.#bases.add(pattern, form)
    }
    this.watches = watches
    this.#expected = new Set(expected)
  }

  /** Whether a callee with this last name may start something. */
  mayStart(last: string): boolean {
    return this.#lasts.has(last)
  }

  /** What a call starts, by the name of its callee. */
  startedBy(name: string): BackgroundForm | undefined {
    return this.#calls.get(name)
  }

  /** What a class runs, by the name of its base. */
  runBy(base: string): BackgroundForm | undefined {
    return this.#bases.get(base)
  }

  /** Whether an error, by the last name of its type, occurs in normal operation. */
  isExpected(type: string): boolean {
    return this.#expected.has(type)
  }
}

const indexes: Readonly<Partial<Record<Language, BackgroundIndex>>> = {
  python: new BackgroundIndex(python),
  java: new BackgroundIndex(java),
}

/**
 * What runs beside its caller in a language; undefined where a failure does not end it silently: an unhandled rejection ends a Node process,
 * and so does a panic in Go.
 */
export const backgroundsOf = (language: Language): BackgroundIndex | undefined => indexes[language]
