import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { releaseTable } from '../../scripts/models/release-schema.ts'

const languages = ['typescript', 'python', 'go', 'java'] as const

beforeAll(() => loadFrontEnds(languages))

const rows = languages.flatMap((language) => {
  const { forms } = releaseTable.parse(parse(readFileSync(`src/models/${language}/releases.yml`, 'utf8')))
  return forms.map(({ source, kind, examples }) => ({ language, source, kind, examples }))
})

const releasesIn = (text: string, language: (typeof languages)[number]): readonly unknown[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'safeguard' ? (fact.release?.kind ?? []) : []))

it.each(rows)('$language: releases something ($source)', ({ language, kind, examples }) => {
  expect(releasesIn(examples.is, language)).toEqual([kind])
})

it.each(rows)('$language: releases nothing ($source)', ({ language, examples }) => {
  expect(releasesIn(examples.not, language)).toEqual([])
})
