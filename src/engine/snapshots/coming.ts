import type { TreeEntry } from '#model/change-set'
import type { Language } from '#model/source-file'
import { languageOf } from '#languages/language-of'
import type { Coming } from '../extraction/extractor.ts'
import { maxFileBytes, wholeRepository, type Selected } from './select-files.ts'

export const isTooLarge = ({ entry }: Pick<Selected, 'entry'>): boolean => entry.size !== undefined && entry.size > maxFileBytes

/** The size and languages of files that will be extracted, for {@link Extractor.expect}. */
export const comingOf = (files: Iterable<Pick<Selected, 'entry' | 'language'>>): Coming => {
  const languages = new Set<Language>()
  let characters = 0
  for (const file of files) {
    if (isTooLarge(file)) continue
    characters += file.entry.size ?? 0
    languages.add(file.language)
  }
  return { characters, languages }
}

/** The same for a whole tree. It uses only the files' names, because no configuration has been read yet. */
export const comingWith = (entries: readonly TreeEntry[]): Coming =>
  comingOf(entries.map((entry) => ({ entry, language: languageOf(entry.path) })).filter(({ language }) => wholeRepository.has(language)))
