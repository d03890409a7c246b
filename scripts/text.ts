import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rules } from '#rules/index'
import { runExample } from '../test/rules/example-system.ts'
import { withExamples } from '#engine/rule-examples'
import { claimedLanguages } from './rule-page.ts'
import { checkPage } from './text/check-page.ts'
import { checkRule } from './text/check-rule.ts'
import { checkSource } from './text/check-source.ts'
import { countPhrases } from './text/count-phrases.ts'
import type { Finding } from '#model/review'
import type { Problem } from './text/problem.ts'
import { readVocabulary } from './text/vocabulary.ts'

// Checks everything that a person reads against scripts/text/vocabulary.yml, and fails with one line for each problem.

const root = join(import.meta.dirname, '..')
const vocabulary = await readVocabulary()
/** The list of files has more than 1 MiB, the default limit of the output of a command. */
const maxBuffer = 64 * 1024 * 1024
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer }).split('\0').filter(Boolean)
const textsOf = (wanted: (path: string) => boolean): Promise<(readonly [string, string])[]> =>
  Promise.all(tracked.filter(wanted).map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const))

const pages = await textsOf(
  (path) => path.endsWith('.md') && !path.startsWith('docs/rules/') && (path.startsWith('docs/') || !path.includes('/')),
)
const sources = await textsOf((path) => path.startsWith('src/') && path.endsWith('.ts') && !path.startsWith('src/demo/'))
const others = await textsOf((path) => !path.includes('/') && /\.ya?ml$/.test(path))

const findingsOf = async (rule: (typeof rules)[number]): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const [language, { bad }] of claimedLanguages(withExamples(rule)))
    for (const example of bad) {
      const { review } = await runExample(rule, language, example)
      findings.push(...review.findings.filter(({ ruleId }) => ruleId === rule.id))
    }
  return findings
}

const problems: Problem[] = []
for (const [path, text] of pages) problems.push(...(await checkPage(path, text, vocabulary)))
for (const [path, text] of sources) problems.push(...checkSource(path, text, vocabulary))
for (const rule of rules) problems.push(...checkRule(rule, await findingsOf(rule), vocabulary))

const { lines, phrases } = countPhrases(
  [...pages, ...sources, ...others].map(([, text]) => text),
  vocabulary,
)
const perThousand = (phrases / lines) * 1_000
if (perThousand > vocabulary.countedPerThousand)
  problems.push({
    where: 'all texts',
    message: `${perThousand.toFixed(1)} counted phrases in 1,000 lines (at most ${vocabulary.countedPerThousand})`,
  })

for (const { where, line, message } of problems) console.error(`${where}${line === undefined ? '' : `:${line}`} ${message}`)
console.log(
  `${pages.length} pages, ${sources.length} source files and ${rules.length} rules: ${problems.length} problems; ${perThousand.toFixed(1)} counted phrases in 1,000 lines.`,
)
if (problems.length > 0) process.exitCode = 1
