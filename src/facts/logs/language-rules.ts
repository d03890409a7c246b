import type { Language } from '#model/source-file'

/** What the languages do differently in log calls. */
export interface LogRules {
  /** A name in capitals is the name of a setting or a message, not its value. */
  readonly capitalsAreNames: boolean
  /** A variable of the package, or of another one, names something and holds no secret of a request. */
  readonly packageValuesAreNames: boolean
  /** The last word of a name decides: `token_status` is a status. */
  readonly lastWordDecides: boolean
  /** A value of a declared type other than text is an object, which may print anything. */
  readonly objectsByType: 'declared' | 'any' | 'no'
  /** Values of types that only instances name are claims, rows, or missing in their branch. */
  readonly readsMembers: boolean
  /** A member that is read and not called makes the value an object, which prints what its class decides. */
  readonly attributesAreOfObjects: boolean
  /** `user.getEmail()` is the member `email`. */
  readonly hasGetters: boolean
  /** A text between the arguments is the key of the value after it. */
  readonly hasPairs: boolean
  /** A text shows where a value is that a pointer leads to, not the value. */
  readonly printsAddresses: boolean
  /** Addresses of databases hold their password. */
  readonly addressesAreSecret: boolean
  /** A personal name counts only for a member or under a key. */
  readonly personalByMember: boolean
  /** Loggers derived from others are known by their own names. */
  readonly namesDerived: boolean
  /** A fact is placed at its first line alone. */
  readonly placesFirstLine: boolean
  /** An error that is thrown while another is handled keeps that one as its cause. */
  readonly throwKeepsCause: boolean
  /** Whether objects print field by field: where a logger takes them as a whole, by their classes, or by a text form that linking finds. */
  readonly textHasFields: 'if-whole' | 'by-class' | 'never'
  /** Linking knows loggers by these names; undefined where it knows none. */
  readonly loggerNames: { readonly sharesLocals: boolean; readonly namesMembersByClass: boolean; readonly namesResults: false } | undefined
}

const typescript: LogRules = {
  capitalsAreNames: false,
  packageValuesAreNames: false,
  lastWordDecides: false,
  objectsByType: 'declared',
  readsMembers: true,
  attributesAreOfObjects: false,
  hasGetters: false,
  hasPairs: false,
  printsAddresses: false,
  addressesAreSecret: false,
  personalByMember: true,
  namesDerived: true,
  placesFirstLine: false,
  throwKeepsCause: false,
  textHasFields: 'if-whole',
  loggerNames: { sharesLocals: true, namesMembersByClass: false, namesResults: false },
}

const python: LogRules = {
  ...typescript,
  capitalsAreNames: true,
  lastWordDecides: true,
  throwKeepsCause: true,
  objectsByType: 'no',
  readsMembers: false,
  attributesAreOfObjects: true,
  namesDerived: false,
  textHasFields: 'by-class',
  loggerNames: { sharesLocals: false, namesMembersByClass: true, namesResults: false },
}

const go: LogRules = {
  ...typescript,
  packageValuesAreNames: true,
  objectsByType: 'no',
  readsMembers: false,
  hasPairs: true,
  printsAddresses: true,
  addressesAreSecret: true,
  namesDerived: false,
  loggerNames: undefined,
}

const java: LogRules = {
  ...typescript,
  capitalsAreNames: true,
  objectsByType: 'any',
  readsMembers: false,
  hasGetters: true,
  namesDerived: false,
  placesFirstLine: true,
  textHasFields: 'never',
}

const rules: Readonly<Partial<Record<Language, LogRules>>> = { python, go, java }

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const logRules = (language: Language): LogRules => rules[language] ?? typescript
