import type { Language } from '#model/source-file'
import { table as go } from '../go/releases-table.ts'
import { table as java } from '../java/releases-table.ts'
import { table as python } from '../python/releases-table.ts'
import { ReleaseIndex } from '../indexes/release-index.ts'
import { table as typescript } from '../typescript/releases-table.ts'

const ofTypescript = new ReleaseIndex(typescript)
const others: Readonly<Partial<Record<Language, ReleaseIndex>>> = {
  python: new ReleaseIndex(python),
  go: new ReleaseIndex(go),
  java: new ReleaseIndex(java),
}

/** How things are given back in a language; TypeScript's also holds for JavaScript and its variants. */
export const releasesOf = (language: Language): ReleaseIndex => others[language] ?? ofTypescript
