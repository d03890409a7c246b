import type { ConfigLiteral } from '#model/facts/requests/secret'
import type { YamlValue } from '#languages/yaml/documents'
import { configLiteral, mayBeCredential } from '../secrets/config-literal.ts'

/** Triggers by which each pull request starts a workflow. */
const ofPullRequests = /^(pull_request(_target)?|merge_group)$/

const startsForPullRequests = (workflow: YamlValue): boolean => {
  const on = workflow.at('on') ?? workflow.at('true')
  const triggers = on?.isMap ? on.entries().map(({ key }) => key) : (on?.texts() ?? [on?.text ?? ''])
  return triggers.some((trigger) => ofPullRequests.test(trigger))
}

/** The variables and inputs of a workflow, a job or a step with a sensitive name and a value that is written out. */
function* literalsOf(holder: YamlValue, owner: string, isInTest: boolean): Iterable<ConfigLiteral> {
  for (const part of ['env', 'with'])
    for (const { key, value, span } of holder.at(part)?.entries() ?? [])
      if (value.text !== undefined && !value.text.includes('${{') && mayBeCredential(key, value.text))
        yield { ...configLiteral('workflow-env', owner, key, value.text, span), ...(isInTest && { isInTest: true as const }) }
}

/** Secrets that a GitHub workflow writes out. Those of the services that a job starts are made up for it. */
export function* workflowLiterals(workflow: YamlValue): Iterable<ConfigLiteral> {
  const isOfPullRequests = startsForPullRequests(workflow)
  const jobs = workflow.at('jobs')?.entries() ?? []
  const hasServices = jobs.some(({ value }) => value.at('services'))
  yield* literalsOf(workflow, 'workflow', isOfPullRequests || hasServices)
  for (const { key, value } of jobs) {
    const isInTest = isOfPullRequests || value.at('services') !== undefined
    yield* literalsOf(value, `job ${key}`, isInTest)
    for (const step of value.at('steps')?.items() ?? []) yield* literalsOf(step, `job ${key}`, isInTest)
  }
}
