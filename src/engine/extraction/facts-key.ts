import type { Language } from '#model/source-file'
import { extractionVersion } from '../extraction-version.ts'

/** The cache key of a text's facts: its blob, its language, and the version of the extraction code. */
export const factsKey = (blob: string, language: Language): string => `${blob}:${language}:${extractionVersion(language)}`

/** Whether a key belongs to the running version of the extraction code. */
export const isCurrentKey = (key: string): boolean => {
  const [blob = '', language = ''] = key.split(':')
  return factsKey(blob, language as Language) === key
}
