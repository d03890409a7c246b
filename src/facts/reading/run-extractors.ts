import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'

/** The reason that a text could not be read, as shown in the review. */
export const problemOf = (language: Language, error: unknown): NonNullable<FileFacts['problem']> => {
  // Parsers recurse, so a maliciously nested text can exhaust the call stack.
  const isTooDeep = error instanceof RangeError && /call stack/i.test(error.message)
  const why = isTooDeep ? 'it is nested too deeply' : error instanceof Error ? error.message : String(error)
  return { message: `Could not be read as ${language}: ${why}` }
}

/**
 * Runs every extractor on one file. If one throws, only its own facts are lost. The first failure is returned, so that the review reports
 * the file as not fully examined.
 */
export const runExtractors = <Context>(
  extractors: readonly ((context: Context) => void)[],
  context: Context,
  language: Language,
): FileFacts['problem'] => {
  let problem: FileFacts['problem']
  for (const extract of extractors) {
    try {
      extract(context)
    } catch (error) {
      problem ??= problemOf(language, error)
    }
  }
  return problem
}
