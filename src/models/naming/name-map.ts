import { expandBraces } from './expand-braces.ts'

const escaped = (text: string): string => text.replace(/[.+?^$()|\\]/g, '\\$&')

/** A pattern of an origin's name as an expression: `*` matches any module at the start, and the characters of one step elsewhere. */
export const stepPattern = (pattern: string): RegExp =>
  new RegExp(
    `^${escaped(pattern)
      .replace(/^\*/, '[^()]*')
      .replaceAll(/(?<!\])\*/g, '[^.#()]*')}$`,
  )

/** Values by the names of origins, some of them patterns with `*`. */
export class NameMap<Value> {
  readonly #exact = new Map<string, Value[]>()
  readonly #patterns: { readonly pattern: RegExp; readonly value: Value }[] = []

  add(pattern: string, value: Value): void {
    for (const name of expandBraces(pattern))
      if (name.includes('*')) this.#patterns.push({ pattern: stepPattern(name), value })
      else {
        const known = this.#exact.get(name)
        if (known) known.push(value)
        else this.#exact.set(name, [value])
      }
  }

  /** The first value of a name; an exact name comes before a pattern. */
  get(name: string): Value | undefined {
    return this.#exact.get(name)?.[0] ?? this.#patterns.find(({ pattern }) => pattern.test(name))?.value
  }

  /** All values of a name. */
  all(name: string): readonly Value[] {
    const exact = this.#exact.get(name) ?? []
    return this.#patterns.length === 0
      ? exact
      : [...exact, ...this.#patterns.flatMap(({ pattern, value }) => (pattern.test(name) ? [value] : []))]
  }
}
