import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const [, atRunTime = '', inDevelopment = ''] = read('docs/decisions/dependencies.md').split(/^## .*$/m)

const told = (section: string): string[] => [...section.matchAll(/^\| `([^`]+)` *\| \S.{9,}\|$/gm)].map((row) => row[1] ?? '').sort()

it.each([
  ['at run time', dependencies, atRunTime],
  ['in development', devDependencies, inDevelopment],
])('docs/decisions/dependencies.md says of each dependency %s why it is there, and of no other', (_when, declared, section) => {
  expect(told(section)).toEqual(Object.keys(declared).sort())
})

it('every dependency has an exact version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})
