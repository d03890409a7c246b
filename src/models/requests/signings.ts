import type { Language } from '#model/source-file'
import { expandBraces } from '../naming/expand-braces.ts'
import { table as go } from '../go/signing-table.ts'
import { table as java } from '../java/signing-table.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'
import { table as python } from '../python/signing-table.ts'
import type { CompareForm, KeyForm, ProofForm, SigningTable } from '../forms/signing.ts'
import { table as typescript } from '../typescript/signing-table.ts'

/** What signs, verifies and compares in one language, found by the names of origins. */
class SigningIndex {
  readonly #verifies = new NameMap<ProofForm>()
  readonly #signs = new NameMap<KeyForm>()
  readonly #lasts = new Set<string>()
  readonly #computes = new NameMap<ProofForm>()
  readonly #computing = new Set<string>()
  readonly #compares = new NameMap<CompareForm>()
  readonly #comparing = new Set<string>()
  /** Modules that are such a function themselves. */
  readonly #comparers: readonly string[]

  constructor({ verifies, signs, computes, compares }: SigningTable) {
    const add = <Form extends ProofForm>(forms: readonly Form[], to: NameMap<Form>, lasts: Set<string>): void => {
      for (const form of forms)
        for (const pattern of form.calls) {
          to.add(pattern, form)
          for (const name of expandBraces(pattern)) lasts.add(lastStep(name))
        }
    }
    add(computes, this.#computes, this.#computing)
    add(compares, this.#compares, this.#comparing)
    this.#comparers = compares
      .flatMap(({ calls }) => calls.flatMap(expandBraces).filter((name) => name.endsWith('#')))
      .map((name) => name.slice(0, -1))
    add(verifies, this.#verifies, this.#lasts)
    for (const form of signs) for (const pattern of form.calls) this.#signs.add(pattern, form)
  }

  /** Whether a callee with this last name may prove who sent something. */
  mayVerify(last: string): boolean {
    return this.#lasts.has(last)
  }

  /** Whether a call proves who sent something, by the name of its callee. */
  verifies(name: string): boolean {
    return this.#verifies.get(name) !== undefined
  }

  /** The library whose function a call is, if that proves who sent something. */
  libraryOf(name: string): string | undefined {
    return this.#verifies.get(name)?.library
  }

  /** Whether a callee with this last name may give a message authentication code. */
  mayCompute(last: string): boolean {
    return this.#computing.has(last)
  }

  /** Whether a call gives a message authentication code, by the name of its callee. */
  computes(name: string): boolean {
    return this.#computes.get(name) !== undefined
  }

  /** Whether a callee with this last name may compare two values, in a file that imports these modules. */
  mayCompare(last: string, modules: ReadonlySet<string>): boolean {
    return this.#comparing.has(last) || this.#comparers.some((module) => modules.has(module))
  }

  /** How a call compares two values, by the name of its callee. */
  compares(name: string): CompareForm | undefined {
    return this.#compares.get(name)
  }

  /** Where a call takes its key, by the name of its callee. */
  signedBy(name: string): KeyForm | undefined {
    return this.#signs.get(name)
  }
}

const own = new SigningIndex(typescript)
const indexes: Readonly<Partial<Record<Language, SigningIndex>>> = {
  python: new SigningIndex(python),
  go: new SigningIndex(go),
  java: new SigningIndex(java),
}

/** What signs and verifies in a language; the rows of TypeScript also hold for JavaScript and its variants. */
export const signingsOf = (language: Language): SigningIndex => indexes[language] ?? own
