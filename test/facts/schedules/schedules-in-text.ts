import type { Schedule } from '#model/facts/work/job'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

export type SourceLanguage = 'typescript' | 'python' | 'go' | 'java'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

/** The schedules of a text. */
export const schedulesInText = (language: SourceLanguage, text: string): readonly Schedule[] =>
  extract(text, language).facts.filter((fact) => fact.kind === 'schedule')
