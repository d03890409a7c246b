import type { SignatureForm } from '../forms/endpoint.ts'
import { expandBraces } from '../naming/expand-braces.ts'
import { lastStep } from '../work/last-step.ts'
import { NameMap } from '../naming/name-map.ts'

/** A function that receives the body of a request. */
interface Taker {
  /** Position of the body. */
  readonly body: number
  /** It also reports whether the signature is valid. */
  readonly verifies: boolean
}

/** How one language signs and verifies requests, by the names of origins. */
export class SignatureIndex {
  readonly #takers = new NameMap<Taker>()
  readonly #takerNames = new Set<string>()
  readonly #serializes = new NameMap<true>()
  readonly #bodies: ReadonlySet<string>
  readonly #compares: ReadonlySet<string>

  constructor(forms: readonly SignatureForm[]) {
    for (const { computes, verifies, serializes } of forms) {
      for (const [pattern, body] of Object.entries(computes)) this.#add(pattern, { body, verifies: false })
      for (const [pattern, body] of Object.entries(verifies)) this.#add(pattern, { body, verifies: true })
      for (const pattern of serializes) this.#serializes.add(pattern, true)
    }
    this.#bodies = new Set(forms.flatMap(({ bodies }) => bodies))
    this.#compares = new Set(forms.flatMap(({ compares }) => compares))
  }

  #add(pattern: string, taker: Taker): void {
    this.#takers.add(pattern, taker)
    for (const name of expandBraces(pattern)) this.#takerNames.add(lastStep(name))
  }

  /** How a call uses the body of a request, by the callee's last name and its full name. */
  taker(last: string, name: () => string): Taker | undefined {
    return this.#takerNames.has(last) ? this.#takers.get(name()) : undefined
  }

  /** Whether a call serializes a value. */
  serializes(name: string): boolean {
    return this.#serializes.get(name) === true
  }

  /** Whether a member of a request holds its parsed body. */
  isBody(member: string): boolean {
    return this.#bodies.has(member)
  }

  /** Whether a function compares two MACs, by its last name. */
  compares(last: string): boolean {
    return this.#compares.has(last)
  }
}
