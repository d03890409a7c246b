import { escapeControlInLines } from '#report/escape-control'

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => replacements[character] ?? character)

/** Markup that was made by {@link html}: there is no other way to make it, so no text passes for it unescaped. */
class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Html = Markup

/** What may stand in a template. Whatever is no markup is text; undefined and false are nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[]

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.toString()
  if (Array.isArray(part)) return part.map(textOf).join('')
  return escape(escapeControlInLines(String(part)))
}

/**
 * Markup from a template. Text that is put in means itself, in content and in quoted attributes; attributes are always quoted. Control
 * characters of a text become visible.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Markup(strings.map((string, index) => string + textOf(parts[index])).join(''))
