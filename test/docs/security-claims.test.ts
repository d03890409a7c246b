import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const docs = join(import.meta.dirname, '../../docs')
const page = readFileSync(join(docs, 'security-model.md'), 'utf8')
const claims = page.split('## Claims and the tests that attack them')[1]?.split(/^## /m)[0] ?? ''

const sections = [...claims.matchAll(/^### (.+)\n([\s\S]*?)(?=^### |$(?![\s\S]))/gm)].map(([, title = '', body = '']) => ({
  title,
  rows: body
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:claim|-+) /.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
}))

/** A test's title as it stands in its file, where quotes may be escaped. */
const written = (title: string): RegExp =>
  new RegExp(title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/['"]/g, String.raw`\\?['"]`))

describe('the claims of the security model', () => {
  it('cover execution, coverage, the gate, isolation, the surface and shipping', () => {
    expect(sections.length).toBeGreaterThanOrEqual(6)
    for (const { title, rows } of sections) expect(rows.length, title).toBeGreaterThan(0)
  })

  it.each(sections.flatMap(({ title, rows }) => rows.map((cells) => [title, cells] as const)))(
    'names a test that attacks it: %s, %s',
    (_title, [claim, attack]) => {
      expect(claim).toMatch(/\S/)
      const links = [...(attack ?? '').matchAll(/\[[^\]]+\]\(\.\.\/(test\/[^)#]+)\)\s*`([^`]+)`/g)]
      expect(links, 'a link to a test file, and the title of the test in backticks').not.toHaveLength(0)
      for (const [, path = '', title = ''] of links) {
        expect(existsSync(join(docs, '..', path)), path).toBe(true)
        expect(readFileSync(join(docs, '..', path), 'utf8')).toMatch(written(title))
      }
    },
  )
})
