import type { Language } from '#model/source-file'

/** What a delay is identified by. */
interface Delayed {
  readonly callee: string
  readonly handler: string
}

/** What the languages do differently when work is delayed. */
export interface DelayRules {
  /** Units of time have names, and a number without one is none: `2 * time.Hour`, `TimeUnit.HOURS`. */
  readonly hasUnits: boolean
  readonly subjectOf: (delayed: Delayed) => string
}

const typescript: DelayRules = { hasUnits: false, subjectOf: ({ callee, handler }) => `${callee} ${handler}` }

const rules: Readonly<Partial<Record<Language, DelayRules>>> = {
  python: typescript,
  go: { hasUnits: true, subjectOf: ({ handler }) => `delay ${handler}` },
  java: { hasUnits: true, subjectOf: ({ callee }) => `delay ${callee}` },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const delayRules = (language: Language): DelayRules => rules[language] ?? typescript
