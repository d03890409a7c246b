import { expandBraces } from './expand-braces.ts'

const escaped = (text: string): string => text.replace(/[.+?^$()|\\]/g, '\\$&')

/** A pattern of an origin's name as an expression: `*` stands for any module at the start, elsewhere for the characters of one step. */
export const stepPattern = (pattern: string): RegExp =>
  new RegExp(
    `^${escaped(pattern)
      .replace(/^\*/, '[^()]*')
      .replaceAll(/(?<!\])\*/g, '[^.#()]*')}$`,
  )

/** Values by the names of origins, some of them patterns with `*`. */
export class NameMap<Value> {
  readonly #exact = new Map<string, Value>()
  readonly #patterns: { readonly pattern: RegExp; readonly value: Value }[] = []

  add(pattern: string, value: Value): void {
    for (const name of expandBraces(pattern))
      if (name.includes('*')) this.#patterns.push({ pattern: stepPattern(name), value })
      else if (!this.#exact.has(name)) this.#exact.set(name, value)
  }

  get(name: string): Value | undefined {
    return this.#exact.get(name) ?? this.#patterns.find(({ pattern }) => pattern.test(name))?.value
  }
}
