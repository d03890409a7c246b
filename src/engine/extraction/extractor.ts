import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'

/** A text whose facts are to be extracted. */
export interface Text {
  readonly key: string
  readonly text: string
  readonly language: Language
}

/** A text's facts, or the reason why there are none (it exceeded a time or memory limit). */
export type Extracted = { readonly facts: FileFacts } | { readonly reason: string }

/** Extracts facts from texts. Every text is answered. `onDone` is called with the number of newly answered texts. */
export interface Extractor {
  (texts: readonly Text[], signal?: AbortSignal, onDone?: (more: number) => void): Promise<ReadonlyMap<string, Extracted>>
  /**
   * Announces texts that are still being read, so that workers can start meanwhile. Returns the extractor to pass them to, in any number of
   * calls.
   */
  readonly expect?: (coming: Coming) => Extractor
  /** Returns an extractor for one change: all calls of it and of what its `expect` returns share the limits of a change. */
  readonly forChange?: () => Extractor
}

/** Texts that will follow: their approximate number of characters, and their languages. */
export interface Coming {
  readonly characters: number
  readonly languages: ReadonlySet<Language>
}

/** Loads the extraction code of some languages. Loading them again is free. */
export const loadExtraction = async (languages: Iterable<Language>): Promise<(text: string, language: Language) => FileFacts> => {
  // Imported only here, because a process that delegates extraction to workers does not need the parsers.
  const [{ extract }, { loadFrontEnds }] = await Promise.all([import('#facts/reading/extract'), import('#facts/reading/load-front-ends')])
  await loadFrontEnds(languages)
  return extract
}

/** Extracts texts one after the other in this process. Only for a few texts that are trusted to terminate. */
export const extractHere: Extractor = async (texts, signal, onDone) => {
  const extract = await loadExtraction(texts.map(({ language }) => language))
  const extracted = new Map<string, Extracted>()
  for (const { key, text, language } of texts) {
    signal?.throwIfAborted()
    extracted.set(key, { facts: extract(text, language) })
    onDone?.(1)
  }
  return extracted
}
