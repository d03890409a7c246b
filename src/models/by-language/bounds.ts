import type { Language } from '#model/source-file'
import { BoundIndex } from '../indexes/bound-index.ts'
import { table as go } from '../go/bounds-table.ts'
import { table as java } from '../java/bounds-table.ts'
import { table as python } from '../python/bounds-table.ts'
import { table as typescript } from '../typescript/bounds-table.ts'

const ofTypescript = new BoundIndex(typescript)
const others: Readonly<Partial<Record<Language, BoundIndex>>> = {
  python: new BoundIndex(python),
  go: new BoundIndex(go),
  java: new BoundIndex(java),
}

/** What ends waits in a language; TypeScript's also holds for JavaScript and its variants. */
export const boundsOf = (language: Language): BoundIndex => others[language] ?? ofTypescript
