import type { MessageSettlement } from '#model/facts/work/job'
import type { Language } from '#model/source-file'

/** What a settlement is identified by. */
interface Settled {
  readonly hazard: MessageSettlement['hazard']
  readonly library: string
  readonly member: string
  readonly callee: string
}

/** What the languages do differently when messages are settled. */
export interface SettlementRules {
  /** Only what is awaited is work. */
  readonly awaits: boolean
  /** A failure is a value that the call returns. */
  readonly hasErrorValues: boolean
  /** Types of errors whose handler takes more than one kind of failure. */
  readonly wideErrors: ReadonlySet<string>
  /** A method declares what it throws, so that a handler of one type may take all failures. */
  readonly declaresErrors: boolean
  /** What begins a comment. */
  readonly comment: '//' | '#'
  readonly subjectOf: (settled: Settled) => string
}

const typescript: SettlementRules = {
  awaits: true,
  hasErrorValues: false,
  wideErrors: new Set(),
  declaresErrors: false,
  comment: '//',
  subjectOf: ({ library, member }) => `${library} ${member}`,
}

const rules: Readonly<Partial<Record<Language, SettlementRules>>> = {
  python: {
    awaits: false,
    hasErrorValues: false,
    wideErrors: new Set(['Exception', 'BaseException']),
    declaresErrors: false,
    comment: '#',
    subjectOf: ({ hazard, callee }) => `${hazard === 'requeued' ? 'requeue' : hazard} ${callee}`,
  },
  go: {
    awaits: false,
    hasErrorValues: true,
    wideErrors: new Set(),
    declaresErrors: false,
    comment: '//',
    subjectOf: ({ hazard, callee }) => `${hazard} ${callee}`,
  },
  java: {
    awaits: false,
    hasErrorValues: false,
    wideErrors: new Set(['Exception', 'RuntimeException', 'Throwable']),
    declaresErrors: true,
    comment: '//',
    subjectOf: ({ member }) => `listener ${member}`,
  },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const settlementRules = (language: Language): SettlementRules => rules[language] ?? typescript
