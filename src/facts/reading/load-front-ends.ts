import type { Language } from '#model/source-file'
import { loadParsers } from '#languages/load-parsers'
import { frontEnds, type FrontEnd } from './front-ends.ts'

const loaded = new Map<string, FrontEnd>()

/**
 * Loads the front-ends and parsers of the given languages. Extraction is synchronous, so callers await this first.
 * Later calls for the same languages return immediately.
 */
export const loadFrontEnds = async (languages: Iterable<Language>): Promise<void> => {
  const wanted = new Set(languages)
  await Promise.all([
    loadParsers(wanted),
    ...Array.from(wanted, async (language) => {
      const frontEnd = frontEnds[language]
      if (frontEnd && !loaded.has(frontEnd.file)) loaded.set(frontEnd.file, await frontEnd.load())
    }),
  ])
}

/** The front-end of a language. Undefined if it has none. Throws if {@link loadFrontEnds} was not awaited. */
export const frontEndOf = (language: Language): FrontEnd | undefined => {
  const frontEnd = frontEnds[language]
  if (!frontEnd) return undefined
  const read = loaded.get(frontEnd.file)
  if (!read) throw new Error(`The front-end of ${language} is not loaded yet: await loadFrontEnds() before a text is read.`)
  return read
}
