import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { extractionCode } from '#engine/extraction-version'
import { parserFiles, parserPackages } from '#engine/parser-files'
import { frontEnds } from '#facts/reading/front-ends'

const root = join(import.meta.dirname, '../..')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }

it('a worker may read the packages that the code of extraction imports, and no others', () => {
  const code = extractionCode(join(root, 'src'))
  const files = new Set((Object.keys(frontEnds) as Language[]).flatMap((language) => code(language).files))
  const texts = [...files].map((file) => readFileSync(join(root, 'src', `${file}.ts`), 'utf8'))
  const imported = Object.keys(dependencies).filter((name) =>
    texts.some((text) => new RegExp(`^(?:import (?!type).*|\\} )?.*(?:from|import\\(|require\\(|url\\)\\()\\s*'${name}'`, 'm').test(text)),
  )
  expect(imported.filter((name) => parserPackages.includes(name)).toSorted()).toEqual([...parserPackages].toSorted())
})

it('all that it may read is there, and none of it holds tests, documents or another product', () => {
  const { paths } = parserFiles()
  for (const path of paths) expect(existsSync(path), path).toBe(true)
  expect(paths).toContain(join(root, 'node_modules/ts-morph'))
  expect(paths).toContain(join(root, 'node_modules/@ts-morph/common'))
  for (const path of [
    root,
    join(root, 'src'),
    join(root, 'test'),
    join(root, 'node_modules'),
    join(root, 'node_modules/vitest'),
    join(root, 'node_modules/pg'),
  ])
    expect(paths).not.toContain(path)
})
