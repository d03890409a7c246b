import type { Fact, FileFacts } from '#model/fact'
import type { Language, Span } from '#model/source-file'
import { withoutIdleSummaries } from '../values/call-records.ts'
import { environmentSettings } from '../configuration/environment-settings.ts'
import { textFallbacks } from '../configuration/text-fallbacks.ts'
import { envFileLiterals } from '../env-file.ts'
import { holdsNoCode } from './holds-no-code.ts'
import { frontEndOf } from './load-front-ends.ts'
import { containsTests } from './contains-tests.ts'
import { mentionsIn } from './mentions.ts'
import { migrationCommands } from '../starts/migration-commands.ts'
import { plainFacts } from './plain-facts.ts'
import { namedVariables } from '../values/named-variables.ts'
import { problemOf } from './run-extractors.ts'
import { schemaCommands } from '../starts/schema-commands.ts'
import { secrets } from '../secrets/secrets.ts'
import { springJobSettings } from '../spring/job-settings.ts'
import { springSettings } from '../spring/settings.ts'
import { suppressions } from './suppressions.ts'

/** Extractors that apply to any text. */
const anyText: readonly ((text: string, language: Language) => readonly Fact[])[] = [
  suppressions,
  secrets,
  schemaCommands,
  migrationCommands,
  springSettings,
  springJobSettings,
  envFileLiterals,
  namedVariables,
  environmentSettings,
  textFallbacks,
]

const covers = (outer: Span, inner: Span): boolean => outer.startLine <= inner.startLine && inner.endLine <= outer.endLine

/** Mentions of something else than what the file imports when it runs; undefined if there are none. */
const otherThanImports = (mentions: Readonly<Record<string, number>>, imports: FileFacts['imports']): FileFacts['mentions'] => {
  const known = new Set(imports.flatMap(({ module, typeOnly, data }) => (typeOnly || data ? [] : [module])))
  const others = Object.entries(mentions).filter(([word]) => !known.has(word))
  return others.length === 0 ? undefined : Object.fromEntries(others)
}

/**
 * The facts of one text: a pure function of (language, text). Never throws because of the text's contents. A text that
 * breaks a parser gives a `problem` and the facts that could still be read. Requires that the front-end is loaded
 * (`loadFrontEnds`).
 */
export const extract = (text: string, language: Language): FileFacts => {
  if (language === 'opaque') return plainFacts('', secrets(text))
  const frontEnd = frontEndOf(language)
  let own: FileFacts
  try {
    own = frontEnd && !holdsNoCode(text, language) ? frontEnd(text, language) : plainFacts(text)
  } catch (error) {
    own = { ...plainFacts(text), problem: problemOf(language, error) }
  }
  const more: Fact[] = []
  for (const extractor of anyText) {
    try {
      for (const fact of extractor(text, language)) more.push(fact)
    } catch (error) {
      own = { ...own, problem: own.problem ?? problemOf(language, error) }
    }
  }
  // A composed text may contain a credential that the source contains as a whole.
  const whole = more.filter((fact) => fact.kind === 'secret')
  const isRepeated = (fact: Fact): boolean =>
    fact.kind === 'secret' && whole.some(({ subject, type, at }) => subject === fact.subject || (type === fact.type && covers(fact.at, at)))
  const mentions = otherThanImports(mentionsIn(text, language), own.imports)
  return withoutIdleSummaries({
    ...own,
    ...(more.length > 0 && { facts: [...own.facts.filter((fact) => !isRepeated(fact)), ...more] }),
    ...(mentions && { mentions }),
    ...(containsTests(text, language) && { traits: { ...own.traits, tests: true } }),
  })
}
