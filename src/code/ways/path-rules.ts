import type { Language } from '#model/source-file'

/** What the languages do differently on the ways through a function. */
export interface PathRules {
  /** Types of errors whose handler catches all of them. */
  readonly everything: ReadonlySet<string>
  /** `break` ends a `switch`. */
  readonly switchTakesBreak: boolean
}

const languageRules: Readonly<Partial<Record<Language, PathRules>>> = {
  python: { everything: new Set(['Exception', 'BaseException']), switchTakesBreak: false },
  java: { everything: new Set(['Exception', 'Throwable']), switchTakesBreak: true },
}
const otherRules: PathRules = { everything: new Set(), switchTakesBreak: true }

export const pathRules = (language: Language): PathRules => languageRules[language] ?? otherRules
