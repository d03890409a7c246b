import type { Language } from '#model/source-file'
import { table as go } from '../go/expiries-table.ts'
import { table as java } from '../java/expiries-table.ts'
import { table as python } from '../python/expiries-table.ts'
import { ExpiryIndex } from '../indexes/expiry-index.ts'
import { table as typescript } from '../typescript/expiries-table.ts'

const ofTypescript = new ExpiryIndex(typescript)
const others: Readonly<Partial<Record<Language, ExpiryIndex>>> = {
  python: new ExpiryIndex(python),
  go: new ExpiryIndex(go),
  java: new ExpiryIndex(java),
}

/** How expiries are set in a language; TypeScript's also holds for JavaScript and its variants. */
export const expiriesOf = (language: Language): ExpiryIndex => others[language] ?? ofTypescript
