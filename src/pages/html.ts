import { escapeControlInLines } from '#report/texts/escape-control'

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => replacements[character] ?? character)

/** Markup created by {@link html}. There is no other way to create it, so unescaped text cannot pass for markup. */
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

/** The values that a template accepts. Anything that is not markup is escaped as text; undefined and false produce nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[]

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.toString()
  if (Array.isArray(part)) return part.map(textOf).join('')
  return escape(escapeControlInLines(String(part)))
}

/**
 * Markup from a template. Inserted text is escaped for content and for quoted attributes; attributes must always be quoted. Control
 * characters in inserted text are made visible.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Markup(strings.map((string, index) => string + textOf(parts[index])).join(''))

/** A style sheet of this program inside a document. A browser does not decode escapes in it, so it may not end the element. */
export const styleElement = (css: string): Html => new Markup(`<style>${css.replaceAll('</', '<\\/')}</style>`)
