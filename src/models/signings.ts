import type { Language } from '#model/source-file'
import { expandBraces } from './expand-braces.ts'
import { table as go } from './go/signing-table.ts'
import { table as java } from './java/signing-table.ts'
import { lastStep } from './last-step.ts'
import { NameMap } from './name-map.ts'
import { table as python } from './python/signing-table.ts'
import type { KeyForm, ProofForm, SigningTable } from './signing.ts'
import { table as typescript } from './typescript/signing-table.ts'

/** What signs and verifies in one language, found by the names of origins. */
class SigningIndex {
  readonly #verifies = new NameMap<ProofForm>()
  readonly #signs = new NameMap<KeyForm>()
  readonly #lasts = new Set<string>()

  constructor({ verifies, signs }: SigningTable) {
    for (const form of verifies)
      for (const pattern of form.calls) {
        this.#verifies.add(pattern, form)
        for (const name of expandBraces(pattern)) this.#lasts.add(lastStep(name))
      }
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
