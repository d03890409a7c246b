/*
 * Counts how many rules offer an edit, on their own bad examples, and writes docs/edits.md. An edit counts if the review offers it: made in
 * memory, parsed, and reviewed again by all rules.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExampleLanguage, Examples } from '#model/rule'
import { rules } from '#rules/index'
import { withExamples } from '#engine/rule-examples'
import { exampleFiles, reviewFiles } from '../test/rules/example-system.ts'
import { editsPage, type RuleEdits } from './edits-page.ts'

const file = join(import.meta.dirname, '../docs/edits.md')
const check = process.argv.includes('--check')

const counted: RuleEdits[] = []
for (const rule of rules.filter(({ stage }) => stage === 'stable')) {
  let [findings, edits] = [0, 0]
  const languages = new Set<string>()
  for (const [language, { bad }] of Object.entries(withExamples(rule).examples) as [ExampleLanguage, Examples][])
    for (const example of bad) {
      const { base, head } = exampleFiles(language, example)
      const review = await reviewFiles(base, head, rules)
      for (const finding of review.findings.filter(({ ruleId, state }) => ruleId === rule.id && state === 'new')) {
        findings += 1
        if (finding.suggestion === undefined) continue
        edits += 1
        languages.add(language)
      }
    }
  counted.push({ id: rule.id, findings, edits, languages: [...languages] })
}

const page = editsPage(counted)
if (!check) writeFileSync(file, page)
else if (readFileSync(file, 'utf8') !== page) {
  process.stderr.write('docs/edits.md is out of date. Run: npm run edits\n')
  process.exitCode = 1
}
