import type { Fact, FactKind } from '#model/fact'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

export type SourceLanguage = 'typescript' | 'python' | 'go' | 'java'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

/** The facts of one kind that a text gives. */
export const factsInText = <Kind extends FactKind>(language: SourceLanguage, text: string, kind: Kind): Extract<Fact, { kind: Kind }>[] =>
  extract(text, language).facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind)

/** The marks of a function in a text. */
export const marksOf = (language: SourceLanguage, text: string, name: string): readonly string[] =>
  extract(text, language).functions.find((fn) => fn.name === name)?.marks ?? []
