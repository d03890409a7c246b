import type { Language } from '#model/source-file'
import { table as go } from '../go/wait-limits-table.ts'
import { table as java } from '../java/wait-limits-table.ts'
import { table as python } from '../python/wait-limits-table.ts'
import { table as typescript } from '../typescript/wait-limits-table.ts'
import { WaitLimitIndex } from '../indexes/wait-limit-index.ts'

const ofTypescript = new WaitLimitIndex(typescript)
const others: Readonly<Partial<Record<Language, WaitLimitIndex>>> = {
  python: new WaitLimitIndex(python),
  go: new WaitLimitIndex(go),
  java: new WaitLimitIndex(java),
}

/** What limits waits in a language; TypeScript's also holds for JavaScript and its variants. */
export const waitLimitsOf = (language: Language): WaitLimitIndex => others[language] ?? ofTypescript
