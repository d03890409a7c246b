import type { Language } from '#model/source-file'

/** What the languages do differently when work is repeated. */
export interface RetryRules {
  /** Only what is awaited can fail for a while. */
  readonly awaits: boolean
  /** A failure is a value that the call returns. */
  readonly hasErrorValues: boolean
  /** A name that the file does not declare may be that of a field which the class inherits. */
  readonly inheritsNames: boolean
  /** Blocks have braces, which count as part of them. */
  readonly hasBraces: boolean
  /** A loop is identified by the function around it. */
  readonly identifiesLoops: boolean
}

const typescript: RetryRules = { awaits: true, hasErrorValues: false, inheritsNames: false, hasBraces: true, identifiesLoops: true }

const rules: Readonly<Partial<Record<Language, RetryRules>>> = {
  python: { awaits: false, hasErrorValues: false, inheritsNames: false, hasBraces: false, identifiesLoops: false },
  java: { awaits: false, hasErrorValues: false, inheritsNames: true, hasBraces: true, identifiesLoops: false },
  go: { awaits: false, hasErrorValues: true, inheritsNames: false, hasBraces: true, identifiesLoops: true },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const retryRules = (language: Language): RetryRules => rules[language] ?? typescript
