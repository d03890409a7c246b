import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { areas } from '#model/check'
import type { ExplainedRule, Rule, RuleExamples } from '#model/rule'
import { readExamples } from './read-examples.ts'

const ownRoot = fileURLToPath(new URL('..', import.meta.url))

/** Where the build writes the examples of all rules by their ids, below the folder of the code. */
export const examplesFile = 'rule-examples.json'

/** The folder of a rule's examples in the repository. */
export const examplesFolder = (project: string, id: string): string => {
  const folders = areas.map((area) => join(project, 'test/rules', area, id))
  const folder = folders.find((candidate) => existsSync(candidate))
  if (folder === undefined) throw new Error(`The rule ${id} has no examples in test/rules/<area>/${id}.`)
  return folder
}

let bundle: Readonly<Record<string, RuleExamples>> | undefined

/** The examples of a rule: out of the built file, or in the repository itself where nothing was built. Read when they are asked for. */
const examplesOf = ({ id, languages }: Rule): RuleExamples => {
  const file = join(ownRoot, examplesFile)
  if (!bundle && existsSync(file)) bundle = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, RuleExamples>>
  return bundle ? (bundle[id] ?? {}) : readExamples(examplesFolder(join(ownRoot, '..'), id), languages)
}

/** A rule with its examples. */
export const withExamples = (rule: Rule): ExplainedRule => ({ ...rule, examples: examplesOf(rule) })
