import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { backgroundTable } from '../../scripts/models/background-schema.ts'

const languages = ['python', 'java'] as const
await loadFrontEnds(languages)

const forms = languages.flatMap((language) =>
  backgroundTable
    .parse(parse(readFileSync(`src/models/${language}/background.yml`, 'utf8')))
    .forms.map(({ library, source, examples }) => ({ language, library, source, examples })),
)

const loopsIn = (language: (typeof languages)[number], text: string): number =>
  extract(text, language).facts.filter(({ kind }) => kind === 'background-loop').length

it.each(forms)('$language: $source', ({ language, examples }) => {
  expect(loopsIn(language, examples.is)).toBe(1)
  expect(loopsIn(language, examples.not)).toBe(0)
})
