import type { Vocabulary } from './vocabulary.ts'

/** How often counted and banned phrases occur (case-insensitive, whole words), and in how many lines. */
export interface PhraseCount {
  readonly lines: number
  readonly phrases: number
}

/** Counts over whole files, comments and code included. */
export const countPhrases = (texts: readonly string[], { banned, counted }: Vocabulary): PhraseCount => {
  const phrases = [...counted, ...banned.map(({ phrase }) => phrase)].map((phrase) =>
    phrase.replace(/[^\w\s]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`),
  )
  const pattern = new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gi')
  return {
    lines: texts.reduce((sum, text) => sum + text.split('\n').length, 0),
    phrases: texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0),
  }
}
