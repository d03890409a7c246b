import type { Language } from '#model/source-file'

/** What the languages do differently when they read their configuration. */
export interface ConfigurationRules {
  /** How the operator that gives a fallback is written. */
  readonly or: string
  /** What the fallback of a function is called that only its name reveals. */
  readonly byOfHelper: string
  /** A value that is declared to be there (`value!`, `value as string`) is assumed to be. */
  readonly asserts: boolean
  /** Converting a key to this type hides that it is missing. */
  readonly keyType: string | undefined
  /** A `+` in front of a text makes a number of it. */
  readonly plusConverts: boolean
  /** Fallbacks and numbers are identified with a word before the name of the variable. */
  readonly identifiesByUse: boolean
  /** What the checks of a file are called in their identity. */
  readonly checks: string
  /** Names of services in a development network count as local addresses. */
  readonly knowsComposeHosts: boolean
}

const typescript: ConfigurationRules = {
  or: '||',
  byOfHelper: '{callee}',
  asserts: true,
  keyType: undefined,
  plusConverts: true,
  identifiesByUse: true,
  checks: 'configuration',
  knowsComposeHosts: true,
}

const python: ConfigurationRules = {
  ...typescript,
  or: 'or',
  byOfHelper: 'default value',
  asserts: false,
  plusConverts: false,
  identifiesByUse: false,
  checks: 'environment',
  knowsComposeHosts: false,
}

const rules: Readonly<Partial<Record<Language, ConfigurationRules>>> = {
  python,
  go: { ...python, byOfHelper: '{callee}', keyType: '[]byte' },
  java: python,
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const configurationRules = (language: Language): ConfigurationRules => rules[language] ?? typescript
