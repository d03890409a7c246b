import type { Language } from '#model/source-file'

/** What the languages do differently in orders of statements. */
export interface LanguageRules {
  /** Functions that are handed to these run as part of the function around; `*`: all do. */
  readonly runsIn: ReadonlySet<string> | '*'
  /** A statement gives a promise, which must be awaited to come before another one. */
  readonly hasPromises: boolean
  /** A row that is used after its insert was meant to be seen before the next one. */
  readonly usedRowsAreMeant: boolean
  /** What a read compares is in its arguments, not in its filters. */
  readonly comparesArguments: boolean
  /** Statements of one name are distinguished by their tables. */
  readonly namesTable: boolean
  /** A caller may have opened a transaction around the hazards of these kinds. */
  readonly ambient: readonly string[]
  /** Filters are fields with signs of their comparison (`email__iexact`), and facts of a check name the fields that the insert sets. */
  readonly hasFields: boolean
  /** Facts of a check name the columns that the insert sets to a text in the code. */
  readonly namesTexts: boolean
  /** A violation that a function handles anywhere settles all of its checks. */
  readonly handledViolationsHold: boolean
  /** A row itself is a reference to it, not its key alone. */
  readonly rowsAreReferences: boolean
  /** A changed row is saved by its own member, or by its session. */
  readonly savesRows: boolean
  /** Anything in the file that locks rows may hold the caller's lock. */
  readonly filesLock: boolean
}

const typescript: LanguageRules = {
  runsIn: new Set(['map', 'forEach', 'flatMap', 'each']),
  hasPromises: true,
  usedRowsAreMeant: false,
  comparesArguments: false,
  namesTable: false,
  ambient: [],
  hasFields: false,
  namesTexts: true,
  filesLock: false,
  handledViolationsHold: false,
  rowsAreReferences: false,
  savesRows: false,
}

const plain: LanguageRules = { ...typescript, runsIn: new Set(), hasPromises: false, rowsAreReferences: true }

const rules: Readonly<Partial<Record<Language, LanguageRules>>> = {
  python: {
    ...plain,
    usedRowsAreMeant: true,
    ambient: ['replaced', 'dependent'],
    hasFields: true,
    filesLock: true,
    handledViolationsHold: true,
    savesRows: true,
  },
  go: { ...plain, namesTable: true, namesTexts: false },
  java: { ...plain, namesTexts: false, runsIn: '*', comparesArguments: true, ambient: ['replaced', 'dependent', 'checked'] },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const languageRules = (language: Language): LanguageRules => rules[language] ?? typescript
