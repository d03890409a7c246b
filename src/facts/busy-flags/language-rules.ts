import type { Expr } from '#code/model'
import type { Language } from '#model/source-file'

/** What the languages do differently while a flag is set. */
export interface FlagRules {
  /** What may fail in its place; in Go, an error is a value. */
  readonly fails: Expr['kind'] | undefined
  /** An assignment declares its name, unless a statement that the model lacks (`global`) says otherwise. */
  readonly declaresByAssigning: boolean
  /** Members that set a flag if it is not set yet, and that give it a value. */
  readonly atomic: { readonly sets: string; readonly gives: string } | undefined
}

const typescript: FlagRules = { fails: 'await', declaresByAssigning: false, atomic: undefined }

const rules: Readonly<Partial<Record<Language, FlagRules>>> = {
  python: { fails: 'call', declaresByAssigning: true, atomic: undefined },
  go: { fails: undefined, declaresByAssigning: false, atomic: { sets: 'CompareAndSwap', gives: 'Store' } },
  java: { fails: 'call', declaresByAssigning: false, atomic: { sets: 'compareAndSet', gives: 'set' } },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const flagRules = (language: Language): FlagRules => rules[language] ?? typescript
