import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'

/** A text to be compiled into facts. */
export interface Text {
  readonly key: string
  readonly text: string
  readonly language: Language
}

/** A text's facts; or why there are none (it took too long, or more memory than one text may). */
export type Extracted = { readonly facts: FileFacts } | { readonly reason: string }

/** Compiles texts. Every text is answered. `onDone` is told how many more are. */
export interface Extractor {
  (texts: readonly Text[], signal?: AbortSignal, onDone?: (more: number) => void): Promise<ReadonlyMap<string, Extracted>>
  /**
   * Says what is about to come, while it is still being read, so that whoever compiles it can get ready meanwhile. Gives the extractor to hand it
   * to, in as many calls as it comes in.
   */
  readonly expect?: (coming: Coming) => Extractor
}

/** Texts that are about to come: about how many characters in all, and in which languages. */
export interface Coming {
  readonly characters: number
  readonly languages: ReadonlySet<Language>
}

/** Loads what compiles texts of some languages. Costs nothing the second time. */
export const loadExtraction = async (languages: Iterable<Language>): Promise<(text: string, language: Language) => FileFacts> => {
  // Loaded only here: a process whose workers extract has no need of the parsers itself.
  const [{ extract }, { loadFrontEnds }] = await Promise.all([import('#facts/extract'), import('#facts/load-front-ends')])
  await loadFrontEnds(languages)
  return extract
}

/** Compiles texts one after the other where it is called: right for few texts that are trusted to end. */
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
