import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checks } from '#model/checks'
import { rule } from '#model/rule'
import type { ExplainedRule } from '#model/rule'
import type { RunSummary } from '../../scripts/accuracy/summary.ts'
import { checksPage, rulesPage } from '../../scripts/check-pages.ts'
import { findDrift, generatePages, writePages } from '../../scripts/generate-docs.ts'
import { folderEdges, moduleMap } from '../../scripts/module-map.ts'
import { rulePage } from '../../scripts/rule-page.ts'
import type { RunExample } from '../../scripts/rule-page.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

const endless: ExplainedRule = {
  ...rule({
    id: 'wait-without-end',
    check: '4.1',
    alsoServes: ['3.9'],
    severity: 'P1',
    stage: 'stable',
    title: 'Waits without end',
    why: 'Every worker ends up waiting.',
    fix: 'Set a deadline.',
    blindSpots: 'A deadline set by a proxy.',
    languages: ['python', 'typescript'],
    *judge() {},
  }),
  examples: {
    python: { bad: ['get(url)  # <- finding', 'post(url)  # <- finding'], good: ['get(url, timeout=2)'] },
    typescript: {
      bad: [{ title: 'Lost on the way', base: { 'src/a.ts': 'get(1)' }, files: { 'src/a.ts': 'get()', 'k8s/a.yaml': 'a: 1' } }],
      good: ['const text = `` // ```'],
    },
  },
}

/** Says something for each example, so that a test sees which ones were run. */
const run: RunExample = async (_rule, language, example) => [
  {
    path: 'src/a',
    line: 3,
    removed: language === 'python',
    message: `${language} says: ${typeof example === 'string' ? example.slice(0, 4) : 'files'}`,
    risk: `risk in ${language}`,
    fix: `fix in ${language}`,
  },
]

describe('the page of a rule', () => {
  it('holds what its author wrote', async () => {
    const page = await rulePage(endless, 'src/rules/failure-handling/wait-without-end.ts', run)
    for (const part of [
      'from src/rules/failure-handling/wait-without-end.ts',
      '# Waits without end',
      '`wait-without-end`',
      'P1',
      'stable',
      '4.1 Timeouts on all external calls<br>3.9 Distributed tracing for external calls',
      '## Operational risk\n\nEvery worker ends up waiting.',
      '## Fix\n\nSet a deadline.',
      '## What it cannot see\n\nA deadline set by a proxy.',
      '```python\n# readiness-ignore wait-without-end -- reason\n```',
      'Reported:\n\n```python\nget(url)  # <- finding\n```',
      'Not reported:\n\n```python\nget(url, timeout=2)\n```',
      '*Lost on the way*\n\n`src/a.ts` before:\n\n```ts\nget(1)\n```\n\n`src/a.ts` after:\n\n```ts\nget()\n```\n\n`k8s/a.yaml` after:\n\n```yaml\na: 1\n```',
    ]) {
      expect(page).toContain(part)
    }
  })

  it("holds the tool's words for the first bad example of each language, and for no other", async () => {
    const page = await rulePage(endless, 'x.ts', run)
    expect(page.match(/^> .*$/gm)).toEqual(['> `src/a:3` (removed) python says: get(', '> `src/a:3` typescript says: files'])
  })

  it('fences an example that has fences in it', async () => {
    expect(await rulePage(endless, 'x.ts', run)).toContain('````ts\nconst text = `` // ```\n````')
  })

  it('says that a rule in preview is only in the summary', async () => {
    expect(await rulePage({ ...endless, stage: 'preview' }, 'x.ts', run)).toContain('| Shown | in the summary |')
    expect(await rulePage(endless, 'x.ts', run)).toContain('| Shown | at the line, and in the summary |')
  })
})

describe('the page of the checks', () => {
  it('has every check once, with the rules that serve it, first or also', () => {
    const whole = checksPage([endless])
    const page = whole.split('## By language')[0] ?? ''
    expect([...page.matchAll(/^\| (\d+\.\d+) \|/gm)].map((row) => row[1])).toEqual(checks.map((check) => check.id))
    const serving = page.split('\n').filter((line) => line.includes('[wait-without-end](rules/wait-without-end.md) (P1, stable)'))
    expect(serving.map((line) => line.split(' ')[1])).toEqual(['3.9', '4.1'])
    expect(page).toContain('70 checks in 10 areas. 2 of them are served by one or more of the 1 rules')
  })

  it('says by language how well each check is served', () => {
    const [, table = ''] = checksPage([endless]).split('## By language')
    expect(table).toContain('| 4.1 | stable | stable | not covered yet | not covered yet | — | — | — |')
    const nowhere = Array.from({ length: 4 }, () => 'not applicable').join(' | ')
    expect(table).toContain(`| 10.5 | ${nowhere} | — | — | — |`)
    expect(table).toContain('\n- 10.5 (TypeScript, JavaScript; Python; Go; Java):\n  CODEOWNERS and catalogs name the owners')
  })

  it('is linked from an index by area', () => {
    expect(rulesPage([endless])).toContain(
      '## Failure handling & degradation\n\n| rule | severity | stage | check | languages |\n| --- | --- | --- | --- | --- |\n| [wait-without-end](wait-without-end.md) | P1 | stable | 4.1 | Python, TypeScript and JavaScript |\n',
    )
  })
})

describe('the module map', () => {
  it('draws what the code imports', async () => {
    const edges = await folderEdges(project)
    expect(edges).toContainEqual(['facts', 'languages'])
    expect(edges).not.toContainEqual(['languages', 'facts'])
    expect(edges.every(([from, to]) => from !== to)).toBe(true)
  })

  it('groups the folders and leaves out the arrows to model', () => {
    expect(
      moduleMap([
        ['cli', 'review'],
        ['cli', 'git'],
        ['review', 'model'],
      ]),
    ).toBe(`\`\`\`mermaid
flowchart TD
  subgraph roots["composition roots"]
    cli
  end
  subgraph doing["input and output"]
    git
  end
  subgraph judging["judgment of a change, and its reports (pure)"]
    review
  end
  subgraph reading["what the code says (pure)"]
    model
  end
  cli --> review
  cli --> git
\`\`\``)
  })
})

const quiet: RunSummary = {
  cases: 4,
  errors: 0,
  byRepository: [{ repository: 'acme/orders', cases: 4, addedLines: 120, findings: 2, inline: 1, blocked: 1, hits: 0, faults: 0 }],
  byArea: [],
  byRule: [],
}

describe('the pages in the repository', () => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'docs-'))
    await write('package.json', JSON.stringify({ type: 'module', imports: { '#*': { source: './src/*.ts' } } }))
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json']) await write(name, await readFile(join(project, name), 'utf8'))
    await write('src/rules/failure-handling/wait-without-end.ts', "import type { Rule } from '#model/rule'\nexport type It = Rule\n")
    await write('src/model/rule.ts', 'export type Rule = string\n')
    await write(
      'docs/architecture.md',
      '# House\n\n<!-- module map: written by `npm run docs` -->\nold\n<!-- end of the module map -->\n\nEnd.\n',
    )
    await write(
      'docs/accuracy.md',
      '# Right\n\n<!-- first sight: written by `npm run docs` from test/accuracy -->\n<!-- end of first sight -->\n\n<!-- other findings at first sight: written by `npm run docs` from test/accuracy -->\n<!-- end of other findings -->\n\n<!-- figures: written by `npm run docs` from test/accuracy -->\n<!-- end of the figures -->\n\nEnd.\n',
    )
    await write('test/accuracy/runs.json', JSON.stringify({ ordinary: quiet }))
    await write('test/accuracy/ledger.jsonl', '')
    const perLanguage = <Value>(value: Value) => ({ typescript: value, python: value, go: value, java: value })
    const noPackages = { client: '', server: '', database: '', queue: '', logger: '', metrics: '', cloud: '', retry: '', lock: '' }
    await write(
      'scripts/models/packages.json',
      JSON.stringify({ date: '2026-11-28', classes: perLanguage(noPackages), imports: perLanguage({}), services: [] }),
    )
    await write('scripts/models/extracted.yml', JSON.stringify(perLanguage({})))
    await write(
      'test/accuracy/labels.jsonl',
      `${JSON.stringify({ repository: 'acme/orders', commit: 'abcdef0', rule: 'wait-without-end', path: 'a', line: 1, verdict: 'right', note: 'so' })}\n`,
    )
  })

  afterEach(async () => {
    await rm(root, { recursive: true, force: true })
  })

  async function write(path: string, text: string): Promise<void> {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }

  it('are missing or changed until they are written, then not', async () => {
    const pages = await generatePages(root, [endless], run)
    const drift = {
      missing: [
        'docs/checks.md',
        'docs/library-coverage.md',
        'docs/rules/README.md',
        'docs/rules/texts.md',
        'docs/rules/wait-without-end.md',
        'man/readiness.1',
      ],
      changed: ['docs/architecture.md', 'docs/accuracy.md'].sort(),
      stale: [],
    }
    expect(await findDrift(root, pages)).toEqual(drift)
    expect(await writePages(root, pages)).toEqual(drift)
    expect(await findDrift(root, await generatePages(root, [endless], run))).toEqual({ missing: [], changed: [], stale: [] })
  })

  it('drift when somebody edits a page or removes a rule', async () => {
    await writePages(root, await generatePages(root, [endless], run))
    await write('docs/rules/wait-without-end.md', 'mine\n')
    expect(await findDrift(root, await generatePages(root, [endless], run))).toEqual({
      missing: [],
      changed: ['docs/rules/wait-without-end.md'],
      stale: [],
    })
    const without = await generatePages(root, [], run)
    expect(await findDrift(root, without)).toEqual({
      missing: [],
      changed: ['docs/accuracy.md', 'docs/checks.md', 'docs/rules/README.md', 'docs/rules/texts.md'],
      stale: ['docs/rules/wait-without-end.md'],
    })
    await writePages(root, without)
    expect(await findDrift(root, without)).toEqual({ missing: [], changed: [], stale: [] })
  })

  it('keep what a person wrote around the module map', async () => {
    await writePages(root, await generatePages(root, [endless], run))
    expect(await readFile(join(root, 'docs/architecture.md'), 'utf8')).toMatch(
      /^# House\n\n<!-- module map: .* -->\n\n```mermaid\n[^`]*```\n\n<!-- end of the module map -->\n\nEnd\.\n$/,
    )
  })

  it('hold the figures of runs, and what readers said of findings', async () => {
    await writePages(root, await generatePages(root, [endless], run))
    const page = await readFile(join(root, 'docs/accuracy.md'), 'utf8')
    expect(page).toContain('| acme/orders | 4 | 120 | 2 | 1 | 0.25 | 1 |')
    expect(page).toContain('| [wait-without-end](rules/wait-without-end.md) | P1 | stable | 1 | 1 | 0 | 0 | 0 | 100 % | – |')
    expect(page).toMatch(/^# Right\n[^]*\n\nEnd\.\n$/)
  })

  it('need a place for the module map, and a rule in a file of its name', async () => {
    await expect(generatePages(root, [{ ...endless, id: 'no-such-file' }], run)).rejects.toThrow(
      'has no file src/rules/<area>/no-such-file.ts',
    )
    await write('docs/architecture.md', '# House\n')
    await expect(generatePages(root, [], run)).rejects.toThrow('docs/architecture.md has no place for its generated part')
  })
})
