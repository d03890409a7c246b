import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rules } from '#rules/index'
import { editsPage } from '../../scripts/edits-page.ts'

it('the page counts rules and findings', () => {
  const page = editsPage([
    { id: 'b', findings: 4, edits: 1, languages: ['go'] },
    { id: 'a', findings: 3, edits: 3, languages: ['typescript', 'java'] },
    { id: 'c', findings: 3, edits: 0, languages: [] },
  ])
  expect(page).toContain('2 of 3 stable rules (66 %) offer an edit on their own bad examples:\n4 of 10 findings (40 %).')
  expect(page).toContain('| [a](rules/a.md) | 3 of 3 | java, typescript |\n| [b](rules/b.md) | 1 of 4 | go |')
  expect(page).not.toContain('[c]')
})

it('at least 40 % of the stable rules offer an edit', () => {
  const page = readFileSync(new URL('../../docs/edits.md', import.meta.url), 'utf8')
  const named = new Set([...page.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, id]) => id))
  const stable = rules.filter(({ stage }) => stage === 'stable')
  expect(stable.filter(({ id }) => named.has(id)).length / stable.length).toBeGreaterThanOrEqual(0.4)
})
