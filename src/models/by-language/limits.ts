import type { Language } from '#model/source-file'
import { table as go } from '../go/limits-table.ts'
import { table as java } from '../java/limits-table.ts'
import { table as python } from '../python/limits-table.ts'
import { LimitIndex } from '../indexes/limit-index.ts'
import { table as typescript } from '../typescript/limits-table.ts'

const ofTypescript = new LimitIndex(typescript)
const others: Readonly<Partial<Record<Language, LimitIndex>>> = {
  python: new LimitIndex(python),
  go: new LimitIndex(go),
  java: new LimitIndex(java),
}

/** How limits are set and asked in a language; TypeScript's also holds for JavaScript and its variants. */
export const limitsOf = (language: Language): LimitIndex => others[language] ?? ofTypescript
