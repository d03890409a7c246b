import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../scripts/supply/merge-reports.ts'
import { isTitleOf, securityClaims } from '../../scripts/supply/security-claims.ts'

const root = join(import.meta.dirname, '../..')
const claims = securityClaims(readFileSync(join(root, 'docs/security-model.md'), 'utf8'))

/** The first arguments of a file's calls of `it`, with `%s` for what is written into them. */
const titlesIn = (text: string): string[] => {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) && /^(?:it|test)\b/.test(node.expression.getText()) ? node.arguments : []
    if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text)
    else if (title !== undefined && ts.isTemplateExpression(title))
      titles.push([title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)].join('%s'))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true))
  return titles
}

// That the named tests ran and passed is checked by scripts/attacks.ts, which reads the report of the whole run.
describe('the claims of the security model', () => {
  it('cover execution, coverage, the gate, isolation, the surface and shipping', () => {
    expect(new Set(claims.map(({ section }) => section))).toEqual(
      new Set(['execution', 'coverage', 'gate', 'isolation', 'surface', 'shipping']),
    )
  })

  it.each(claims.map(({ section, claim, attacks }) => [section, claim, attacks] as const))(
    'name a test that is there: %s, %s',
    (_section, claim, attacks) => {
      expect(claim).toMatch(/\S/)
      expect(attacks, 'a link to a test file, and the title of the test in backticks').not.toHaveLength(0)
      for (const { path, title } of attacks) {
        expect(title).toMatch(/\S/)
        expect(existsSync(join(root, path)), path).toBe(true)
        const titles = titlesIn(readFileSync(join(root, path), 'utf8'))
        expect(
          titles.filter((written) => isTitleOf(title, written) || isTitleOf(written, title)),
          `${path} has no test "${title}"`,
        ).not.toHaveLength(0)
      }
    },
  )

  it.each([
    ['a title', 'is not run', 'is not run', true],
    ['a title with values', '%s is not written through $link', 'init is not written through a link', true],
    ['a part of a title', 'is not', 'is not run', false],
    ['marks of expressions', 'a.b (c)', 'axb (c)', false],
  ])('tell %s', (_name, title, test, expected) => {
    expect(isTitleOf(title, test)).toBe(expected)
  })

  const run = (...statuses: readonly string[]) => [
    { name: '/a.test.ts', assertionResults: statuses.map((status) => ({ title: 'is not run', fullName: 'a hook is not run', status })) },
  ]

  it.each([
    ['skipped in one run and passed in another', [run('skipped'), run('passed')], ['passed']],
    ['skipped in every run', [run('skipped'), run('pending')], ['skipped']],
    ['failed in one run', [run('passed'), run('failed'), run('passed')], ['failed']],
    ['there twice under one name, of which one failed', [run('passed', 'failed'), run('passed', 'passed')], ['passed', 'failed']],
    ['in one run alone', [run('passed'), []], ['passed']],
  ])('take a test that is %s', (_what, reports, expected) => {
    expect(mergeReports(reports).flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))).toEqual(expected)
  })
})
