import type { Language } from '#model/source-file'

/** What the languages do differently in facts about transactions. */
export interface LanguageRules {
  /** A transaction is named by its opener as written, not by the last name of it. */
  readonly namesOpenerInFull: boolean
  /** It is identified by the function around its opener, too. */
  readonly identifiesByFunction: boolean
  /** It is placed at what is called, without the arguments. */
  readonly placesCallee: boolean
  /** What a decorator opens belongs to the function around the decorated one. */
  readonly placesDecoratorOutside: boolean
  /** A call is placed at its first line alone. */
  readonly placesFirstLine: boolean
  /** A call that gets the client takes part in the transaction: what else it does is not asked. */
  readonly clientTakesPart: boolean
  /** A call that fails returns its error, which a caller may ignore. */
  readonly returnsErrors: boolean
}

const typescript: LanguageRules = {
  namesOpenerInFull: false,
  identifiesByFunction: false,
  placesCallee: true,
  placesDecoratorOutside: false,
  placesFirstLine: false,
  clientTakesPart: true,
  returnsErrors: false,
}

const others: LanguageRules = { ...typescript, placesCallee: false, clientTakesPart: false }

const rules: Readonly<Partial<Record<Language, LanguageRules>>> = {
  python: { ...others, namesOpenerInFull: true, placesDecoratorOutside: true },
  go: { ...others, identifiesByFunction: true, returnsErrors: true },
  java: { ...others, namesOpenerInFull: true, placesFirstLine: true },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const languageRules = (language: Language): LanguageRules => rules[language] ?? typescript
