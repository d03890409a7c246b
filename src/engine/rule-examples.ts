import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { areas } from '#model/check'
import type { ExplainedRule, Rule, RuleExamples } from '#model/rule'
import { readExamples } from './read-examples.ts'

const ownRoot = fileURLToPath(new URL('..', import.meta.url))

/** The file in which the build stores the examples of all rules by id, relative to the folder of the code. */
export const examplesFile = 'rule-examples.json'

/** The folder of a rule's examples in the repository. */
export const examplesFolder = (project: string, id: string): string => {
  const folders = areas.map((area) => join(project, 'test/rules', area, id))
  const folder = folders.find((candidate) => existsSync(candidate))
  if (folder === undefined) throw new Error(`The rule ${id} has no examples in test/rules/<area>/${id}.`)
  return folder
}

let bundle: Readonly<Record<string, RuleExamples>> | undefined

/** The examples of a rule, read on demand: from the built file, or from the repository without a build. */
const examplesOf = ({ id, languages }: Rule): RuleExamples => {
  const file = join(ownRoot, examplesFile)
  if (!bundle && existsSync(file)) bundle = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, RuleExamples>>
  return bundle ? (bundle[id] ?? {}) : readExamples(examplesFolder(join(ownRoot, '..'), id), languages)
}

/** A rule with its examples. */
export const withExamples = (rule: Rule): ExplainedRule => ({ ...rule, examples: examplesOf(rule) })
