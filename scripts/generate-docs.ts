import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { areas } from '#model/check'
import type { ExplainedRule, Rule } from '#model/rule'
import { rules } from '#rules/index'
import { withExamples } from '#engine/rule-examples'
import { version } from '#engine/version'
import { runExample } from '../test/rules/example-system.ts'
import { accuracyTables } from './accuracy-page.ts'
import { parseLabels } from './accuracy/labels.ts'
import { parseLedger } from './accuracy/ledger.ts'
import type { RunSummary } from './accuracy/summary.ts'
import { checksPage, rulesPage } from './check-pages.ts'
import { coveragePage } from './coverage-page.ts'
import { firstSightPart, otherFirstSightPart } from './first-sight-part.ts'
import { manPage } from './man-page.ts'
import { coverageOf } from './models/coverage.ts'
import { folderEdges, moduleMap } from './module-map.ts'
import { rulePage } from './rule-page.ts'
import { ruleTextsPage } from './rule-texts-page.ts'
import type { RunExample } from './rule-page.ts'

/** Text by path, relative to the project's root. */
export type Pages = ReadonlyMap<string, string>

/** Paths of pages that differ from the generated ones. */
export interface Drift {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly stale: readonly string[]
}

const architecture = 'docs/architecture.md'
const accuracy = 'docs/accuracy.md'
const rulePages = 'docs/rules'
const mapMarkers = ['<!-- module map: written by `npm run docs` -->', '<!-- end of the module map -->'] as const
const otherFirstSightMarkers = [
  '<!-- other findings at first sight: written by `npm run docs` from test/accuracy -->',
  '<!-- end of other findings -->',
] as const
const firstSightMarkers = ['<!-- first sight: written by `npm run docs` from test/accuracy -->', '<!-- end of first sight -->'] as const
const accuracyMarkers = ['<!-- figures: written by `npm run docs` from test/accuracy -->', '<!-- end of the figures -->'] as const

/**
 * Generates every page from the current code.
 *
 * @param root folder of the project
 * @param run runs a rule on one of its examples, for its actual output
 */
export async function generatePages(root: string, rules: readonly ExplainedRule[], run: RunExample): Promise<Pages> {
  const pages = new Map([
    ['docs/checks.md', checksPage(rules)],
    [`${rulePages}/README.md`, rulesPage(rules)],
    [`${rulePages}/texts.md`, await ruleTextsPage(rules, run)],
    ['docs/library-coverage.md', coveragePage(coverageOf(root))],
    ['man/readiness.1', manPage(version)],
    [
      architecture,
      withPart(architecture, await readFile(join(root, architecture), 'utf8'), mapMarkers, moduleMap(await folderEdges(root))),
    ],
    [accuracy, await accuracyPage(root, rules)],
  ])
  for (const rule of rules) pages.set(`${rulePages}/${rule.id}.md`, await rulePage(rule, sourceOf(root, rule), run))
  return pages
}

/** Compares the pages with the files. A file in docs/rules without a rule is stale. */
export async function findDrift(root: string, pages: Pages): Promise<Drift> {
  const missing: string[] = []
  const changed: string[] = []
  for (const [path, text] of pages) {
    if (!existsSync(join(root, path))) missing.push(path)
    else if ((await readFile(join(root, path), 'utf8')) !== text) changed.push(path)
  }
  const present = existsSync(join(root, rulePages)) ? await readdir(join(root, rulePages), { recursive: true, withFileTypes: true }) : []
  const files = present
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
  return { missing: missing.sort(), changed: changed.sort(), stale: files.filter((path) => !pages.has(path)).sort() }
}

/** Writes the pages to their files, and removes stale files. */
export async function writePages(root: string, pages: Pages): Promise<Drift> {
  const drift = await findDrift(root, pages)
  for (const path of [...drift.missing, ...drift.changed]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), pages.get(path) ?? '')
  }
  for (const path of drift.stale) await rm(join(root, path))
  return drift
}

function withPart(page: string, text: string, [start, end]: readonly [string, string], part: string): string {
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${page} has no place for its generated part: add the lines "${start}" and "${end}".`)
  return `${text.slice(0, from)}${start}\n\n${part}\n\n${text.slice(to)}`
}

async function accuracyPage(root: string, rules: readonly ExplainedRule[]): Promise<string> {
  const recorded = (name: string): Promise<string> => readFile(join(root, 'test/accuracy', name), 'utf8')
  const labels = parseLabels(await recorded('labels.jsonl'))
  const ledger = parseLedger(await recorded('ledger.jsonl'))
  const runs = JSON.parse(await recorded('runs.json')) as Record<string, RunSummary>
  const page = withPart(accuracy, await readFile(join(root, accuracy), 'utf8'), firstSightMarkers, firstSightPart(rules, ledger, labels))
  const others = withPart(accuracy, page, otherFirstSightMarkers, otherFirstSightPart(labels))
  return withPart(accuracy, others, accuracyMarkers, accuracyTables(rules, labels, runs))
}

function sourceOf(root: string, rule: Rule): string {
  const path = areas.map((area) => `src/rules/${area}/${rule.id}.ts`).find((candidate) => existsSync(join(root, candidate)))
  if (!path) throw new Error(`The rule ${rule.id} has no file src/rules/<area>/${rule.id}.ts: the name of a rule's file is its id.`)
  return path
}

/** The actual output for an example: a whole review of it, with this rule alone. */
const reviewExample: RunExample = async (rule, language, example) => {
  const { review } = await runExample(rule, language, example)
  return review.findings
    .filter((finding) => finding.state === 'new' && finding.ruleId === rule.id)
    .map((finding) => ({
      path: finding.path,
      line: finding.startLine,
      removed: finding.side === 'LEFT',
      message: finding.message,
      risk: finding.risk,
      fix: finding.fix,
    }))
}

const names = (title: string, paths: readonly string[]): string[] => (paths.length > 0 ? [`${title}: ${paths.join(', ')}`] : [])

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const isCheck = process.argv.includes('--check')
  const pages = await generatePages(root, rules.map(withExamples), reviewExample)
  const { missing, changed, stale } = isCheck ? await findDrift(root, pages) : await writePages(root, pages)
  const said = isCheck
    ? [...names('Missing', missing), ...names('Out of date', changed), ...names('Stale', stale)]
    : [...names('Written', [...missing, ...changed]), ...names('Removed', stale)]
  console.log([`${pages.size} generated pages.`, ...said].join('\n'))
  if (isCheck && said.length > 0) {
    console.error('Run `npm run docs` and commit the pages that it writes.')
    process.exitCode = 1
  }
}
