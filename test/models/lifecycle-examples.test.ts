import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { lifecycleTable } from '../../scripts/models/lifecycle-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const
type CodeLanguage = (typeof languages)[number]

beforeAll(() => loadFrontEnds(languages))

const tables = languages.map((language) => ({
  language,
  table: lifecycleTable.parse(parse(readFileSync(`src/models/${language}/lifecycle.yml`, 'utf8'))),
}))

type Table = (typeof tables)[number]['table']

/** The rows of one part of all tables. */
const rowsOf = (part: 'waits' | 'servers' | 'signals' | 'exits' | 'forces' | 'limits' | 'lives') =>
  tables.flatMap(({ language, table }) =>
    table[part].map(({ source, examples }: Table[typeof part][number]) => ({ language, source, examples })),
  )

const kindsIn = (text: string, language: CodeLanguage): readonly string[] => extract(text, language).facts.map(({ kind }) => kind)

it.each(rowsOf('waits'))('$language: waits while it is loaded ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.is, language)).toContain('import-work')
  expect(kindsIn(examples.not, language)).not.toContain('import-work')
})

it.each(tables.flatMap(({ language, table }) => table.tasks.map((row) => ({ language, ...row }))))(
  '$language: drops a task ($source)',
  ({ language, examples }) => {
    expect(kindsIn(examples.is, language)).toContain('dropped-task')
    expect(kindsIn(examples.not, language)).not.toContain('dropped-task')
  },
)

it.each(rowsOf('servers'))('$language: takes work ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.is, language)).toContain('server')
  expect(kindsIn(examples.not, language)).not.toContain('server')
})

it.each(rowsOf('signals'))('$language: handles SIGTERM ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.is, language)).toContain('signal-handler')
  expect(kindsIn(examples.not, language)).not.toContain('signal-handler')
})

it.each(rowsOf('exits'))('$language: ends the process ($source)', ({ language, examples }) => {
  expect(kindsIn(examples.is, language)).toContain('forced-exit')
  expect(kindsIn(examples.not, language)).not.toContain('forced-exit')
})

/** Whether a text cuts off work in progress. */
const forcesIn = (text: string, language: CodeLanguage): boolean =>
  extract(text, language).facts.some((fact) => fact.kind === 'stop-call' && fact.force)

it.each(rowsOf('forces'))('$language: cuts off work in progress ($source)', ({ language, examples }) => {
  expect(forcesIn(examples.is, language)).toBe(true)
  expect(forcesIn(examples.not, language)).toBe(false)
})

/** What bounds the requests of the servers of a text. */
const limitsIn = (text: string, language: CodeLanguage): readonly string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'server-limit' ? [fact.deadline.state] : []))

it.each(rowsOf('limits'))('$language: does not bound how long a client sends ($source)', ({ language, examples }) => {
  expect(['none', 'disabled']).toContain(limitsIn(examples.is, language).join(' '))
  expect(limitsIn(examples.not, language)).toEqual(['bounded'])
})

/** What starts with the process and is not stopped in a text. */
const leftRunningIn = (text: string, language: CodeLanguage): readonly string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'long-lived' && fact.stopped === 'not-here' ? [fact.what] : []))

it.each(rowsOf('lives'))('$language: lasts as long as the process ($source)', ({ language, examples }) => {
  expect(leftRunningIn(examples.is, language)).toHaveLength(1)
  expect(leftRunningIn(examples.not, language)).toEqual([])
})
