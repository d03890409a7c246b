import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { delayedWorkIn } from '#facts/delayed-work/extract'
import { delayRules } from '#facts/delayed-work/language-rules'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { messageSettlementsIn } from '#facts/message-settlements/extract'
import { settlementRules } from '#facts/message-settlements/language-rules'
import { table as goTable } from '#models/go/jobs-table'
import { table as javaTable } from '#models/java/jobs-table'
import { JobIndex } from '#models/indexes/job-index'
import { table as pythonTable } from '#models/python/jobs-table'
import { table as typescriptTable } from '#models/typescript/jobs-table'
import { jobTable } from '../../scripts/models/job-schema.ts'
import { lower, type CodeLanguage } from '../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable, java: javaTable }

const languages: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

await loadFrontEnds([...languages])

describe.each(languages)('%s', (language) => {
  const { consumers, schedules, workflows, manuals, settlements, delays } = jobTable.parse(
    parse(readFileSync(`src/models/${language}/jobs.yml`, 'utf8')),
  )

  /** Hazards of a text by the rows of one library. */
  const hazards = (text: string, library: string): string[] =>
    messageSettlementsIn({
      file: new CodeFile(text, lower(language, text)),
      index: new JobIndex({ ...tables[language], settlements: tables[language].settlements.filter((form) => form.library === library) }),
      rules: settlementRules(language),
      placeOf: () => ({ within: 'f', calleeText: 'x' }),
    }).map(({ hazard }) => hazard)

  /** Libraries of the consumers in a text. */
  const consumed = (text: string): string[] =>
    extract(text, language).facts.flatMap((fact) => (fact.kind === 'consumer' ? [fact.library] : []))

  it.runIf(consumers.length > 0).each(consumers)('$source: a consumer', ({ library, examples }) => {
    expect(consumed(examples.is)).toEqual([library])
    expect(consumed(examples.not)).toEqual([])
  })

  it('has one kind of delivery in all rows of a library', () => {
    const kinds = Map.groupBy(consumers, ({ library }) => library)
    for (const rows of kinds.values()) expect(new Set(rows.map(({ delivers }) => delivers)).size).toBe(1)
  })

  /** Libraries of the schedules in a text. */
  const scheduled = (text: string): string[] =>
    extract(text, language).facts.flatMap((fact) => (fact.kind === 'schedule' ? [fact.library] : []))

  it.each(schedules)('$source: a schedule', ({ library, examples }) => {
    expect(scheduled(examples.is)).toEqual([library])
    expect(scheduled(examples.not)).toEqual([])
  })

  /** Engines of the workflows in a text. */
  const engines = (text: string): string[] =>
    extract(text, language).facts.flatMap((fact) => (fact.kind === 'workflow' ? [fact.library] : []))

  it.runIf(workflows.length > 0).each(workflows)('$source: a workflow', ({ library, examples }) => {
    expect(engines(examples.is)).toEqual([library])
    expect(engines(examples.not)).toEqual([])
  })

  /** How often a text never acknowledges. */
  const never = (text: string): number =>
    extract(text, language).facts.filter((fact) => fact.kind === 'message-settlement' && fact.hazard === 'never').length

  it.each(manuals)('$source: acknowledged by hand', ({ examples }) => {
    expect(never(examples.never)).toBe(1)
    expect(never(examples.settled)).toBe(0)
  })

  it.each(settlements.filter(({ examples }) => examples.early))('$library: acknowledged before the work', ({ library, examples }) => {
    expect(hazards(examples.early ?? '', library)).toEqual(['early'])
  })

  it.each(settlements.filter(({ examples }) => examples.requeued))('$library: requeued at once', ({ library, examples }) => {
    expect(hazards(examples.requeued ?? '', library)).toEqual(['requeued'])
  })

  it.each(settlements)('$library: settled after the work', ({ library, examples }) => {
    expect(hazards(examples.settled, library)).toEqual([])
  })

  /** How long a text delays work by the row of one source, in seconds. */
  const seconds = (text: string, source: string): number[] =>
    delayedWorkIn({
      file: new CodeFile(text, lower(language, text)),
      index: new JobIndex({ ...tables[language], delays: tables[language].delays.filter((form) => form.source === source) }),
      rules: delayRules(language),
      placeOf: () => ({ within: 'start', calleeText: 'x' }),
      handlerAt: () => ({ name: 'work' }),
    }).map((fact) => fact.seconds)

  it.each(delays)('$source: an hour', ({ source, examples }) => {
    expect(seconds(examples.long, source)).toEqual([3600])
  })

  it.each(delays)('$source: less than a minute', ({ source, examples }) => {
    expect(seconds(examples.short, source)).toEqual([])
  })
})
