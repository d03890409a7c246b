import type { Language } from '#model/source-file'

/** Differences between languages in consumers. */
export interface ConsumerRules {
  /** Where a declared consumer is located: at its decorator, in its first line only, or at the head of the function. */
  readonly at: 'decorator' | 'decorator-line' | 'function'
  /** The function's own name, without that of its class, is its subject, and the name of its job if nothing else names it. */
  readonly isNamedByFunction: boolean
  /** An argument that is no text names the queue as it is written. */
  readonly showsQueue: boolean
}

const typescript: ConsumerRules = { at: 'decorator', isNamedByFunction: false, showsQueue: true }

const rules: Readonly<Partial<Record<Language, ConsumerRules>>> = {
  python: { at: 'function', isNamedByFunction: true, showsQueue: false },
  java: { at: 'decorator-line', isNamedByFunction: false, showsQueue: false },
}

/** Returns the rules of a language. Those of TypeScript also apply to JavaScript and its variants. */
export const consumerRules = (language: Language): ConsumerRules => rules[language] ?? typescript
