import { expandBraces } from '../naming/expand-braces.ts'

const asExpression = (pattern: string): RegExp => new RegExp(`^${pattern.replace(/[.+?^$()|\\]/g, '\\$&').replaceAll('*', '.*')}$`)

/** A set of package or module names, some of them patterns in which `*` stands for any characters. */
export class PackageNames {
  readonly #exact = new Set<string>()
  readonly #patterns: RegExp[] = []

  constructor(patterns: readonly string[]) {
    for (const name of patterns.flatMap(expandBraces))
      if (name.includes('*')) this.#patterns.push(asExpression(name))
      else this.#exact.add(name)
  }

  has(name: string): boolean {
    return this.#exact.has(name) || this.#patterns.some((pattern) => pattern.test(name))
  }

  /** The first of some names that is in the set. */
  firstOf(names: Iterable<string>): string | undefined {
    for (const name of names) if (this.has(name)) return name
    return undefined
  }
}
