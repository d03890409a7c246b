import type { Language } from '#model/source-file'
import { extractionVersion } from './extraction-version.ts'

/** What the facts of a text are kept under: its blob, its language, and the code that extracts. */
export const factsKey = (blob: string, language: Language): string => `${blob}:${language}:${extractionVersion(language)}`

/** Whether a key names facts of the code that runs. */
export const isCurrentKey = (key: string): boolean => {
  const [blob = '', language = ''] = key.split(':')
  return factsKey(blob, language as Language) === key
}
