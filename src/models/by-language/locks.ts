import type { Language } from '#model/source-file'
import { table as go } from '../go/locks-table.ts'
import { table as java } from '../java/locks-table.ts'
import { LockIndex } from '../indexes/lock-index.ts'
import { table as python } from '../python/locks-table.ts'
import { table as typescript } from '../typescript/locks-table.ts'

const ofTypescript = new LockIndex(typescript)
const others: Readonly<Partial<Record<Language, LockIndex>>> = {
  python: new LockIndex(python),
  go: new LockIndex(go),
  java: new LockIndex(java),
}

/** How locks are taken in a language; TypeScript's also holds for JavaScript and its variants. */
export const locksOf = (language: Language): LockIndex => others[language] ?? ofTypescript
