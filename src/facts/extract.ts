import type { Fact, FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { envFileLiterals } from './env-file.ts'
import { frontEndOf } from './load-front-ends.ts'
import { plainFacts } from './plain-facts.ts'
import { schemaCommands } from './schema-commands.ts'
import { secrets } from './secrets/secrets.ts'
import { springSettings } from './spring/settings.ts'
import { suppressions } from './suppressions.ts'

/** Extractors that read any text. */
const anyText: readonly ((text: string, language: Language) => readonly Fact[])[] = [
  suppressions,
  secrets,
  schemaCommands,
  springSettings,
  envFileLiterals,
]

/**
 * Facts of one text: a pure function of (language, text). Never throws for what the text holds: a text that breaks a parser gives a
 * `problem` instead, and whatever could be read. Its front-end must have been loaded (`loadFrontEnds`).
 */
export const extract = (text: string, language: Language): FileFacts => {
  const frontEnd = frontEndOf(language)
  let own: FileFacts
  try {
    own = frontEnd ? frontEnd(text, language) : plainFacts(text)
  } catch (error) {
    own = {
      ...plainFacts(text),
      problem: { message: `Could not be read as ${language}: ${error instanceof Error ? error.message : String(error)}` },
    }
  }
  const more = anyText.flatMap((extractor) => extractor(text, language))
  return more.length === 0 ? own : { ...own, facts: [...own.facts, ...more] }
}
