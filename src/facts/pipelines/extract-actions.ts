import type { ChartUse } from '#model/facts/documents/chart-use'
import type { DeployJob, DeployStep } from '#model/facts/documents/pipeline'
import type { Fact } from '#model/fact'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { deployCommands, onlyMigrates, startsOwnDatabase, throwAway, verification } from '#models/pipelines/deploy-commands'
import { commandUses } from '../kubernetes/chart-uses.ts'
import { killAtOnce } from './kills-at-once.ts'

/** The script without comment lines and with continued lines joined. */
const joined = (script: string): string => script.replace(/\\\n\s*/g, ' ').replace(/^[^\S\n\r\u2028\u2029]*#.*/gm, '')

const stepsOf = (run: YamlEntry): DeployStep[] => {
  const script = joined(run.value.text ?? '')
  return deployCommands.flatMap(({ tool, command, waits, goesBack }): DeployStep[] => {
    const found = command.exec(script)
    if (!found) return []
    const end = script.indexOf('\n', found.index)
    const line = script.slice(found.index, end === -1 ? undefined : end)
    return [{ at: run.span, tool, waits: waits?.test(line) ?? false, ...(goesBack?.test(line) ? { goesBack: true as const } : {}) }]
  })
}

const triggersOf = (on: YamlValue | undefined): string[] => (on?.isMap ? on.entries().map((entry) => entry.key) : (on?.texts() ?? []))

const concurrencyOf = (owner: YamlValue): DeployJob['concurrency'] => {
  const entry = owner.entry('concurrency')
  if (!entry) return undefined
  const cancel = entry.value.entry('cancel-in-progress')
  return {
    at: entry.span,
    cancels: cancel ? cancel.value.boolean : false,
    ...(cancel ? { cancelsAt: cancel.span } : {}),
  }
}

/** Conditions and concurrency groups of jobs that deploy a preview of a pull request. */
const ofPullRequest = /pull_request|head_ref|pr_number|\.number|preview/i

const isPreview = (triggers: readonly string[], job: YamlValue, workflow: YamlValue, name: string): boolean => {
  const group =
    (job.at('concurrency', 'group') ?? job.at('concurrency') ?? workflow.at('concurrency', 'group') ?? workflow.at('concurrency'))?.text ??
    ''
  return (
    triggers.some((trigger) => trigger.startsWith('pull_request') || trigger === 'merge_group') ||
    ofPullRequest.test(`${job.at('if')?.text ?? ''} ${group} ${name}`)
  )
}

/** Charts that a step installs, unless only options say with what: then a test may install them. */
const usesOf = (step: YamlValue, job: YamlValue, workflow: YamlValue, key: string): readonly ChartUse[] => {
  const run = step.entry('run')
  if (!run) return []
  const folders = [step.at('working-directory'), ...[job, workflow].map((owner) => owner.at('defaults', 'run', 'working-directory'))]
  const folder = folders.find((one) => one?.text !== undefined)?.text ?? ''
  const environment = job.at('environment')?.text ?? job.at('environment', 'name')?.text ?? ''
  if (folder.includes('$')) return []
  const found = commandUses(joined(run.value.text ?? ''), folder, run.span, [key, environment])
  return found.filter(({ values }) => environment !== '' || values.some((one) => 'path' in one))
}

/** Jobs of a GitHub workflow that deploy. */
export function* pipelineFacts(workflow: YamlValue): Iterable<Fact> {
  const triggers = triggersOf(workflow.at('on') ?? workflow.at('true'))
  for (const { key, value, span } of workflow.at('jobs')?.entries() ?? []) {
    const steps = value.at('steps')?.items() ?? []
    const runs = steps.flatMap((step) => step.entry('run') ?? [])
    const deploys = runs.flatMap(stepsOf)
    const scripts = runs.map((run) => joined(run.value.text ?? ''))
    const uses = steps.flatMap((step) => step.at('uses')?.text ?? [])
    if (![...scripts, ...uses].some((text) => throwAway.test(text))) yield* steps.flatMap((step) => usesOf(step, value, workflow, key))
    if (deploys.length === 0 || value.at('services') || [...scripts, ...uses].some((text) => throwAway.test(text))) continue
    if (deploys.every(({ tool }) => onlyMigrates.has(tool)) && scripts.some((text) => startsOwnDatabase.test(text))) continue
    const verifying = runs.find((run) => verification.test(joined(run.value.text ?? '')))
    const [killing] = runs.flatMap((run) => {
      const command = killAtOnce(joined(run.value.text ?? ''))
      return command === undefined ? [] : [{ command, at: run.span }]
    })
    const environment = value.at('environment')?.text ?? value.at('environment', 'name')?.text
    const concurrency = concurrencyOf(value) ?? concurrencyOf(workflow)
    yield {
      kind: 'deploy-job',
      at: { startLine: span.startLine, endLine: span.startLine },
      within: '',
      subject: `job ${key}`,
      name: key,
      triggers,
      preview: isPreview(triggers, value, workflow, key),
      ...(environment === undefined ? {} : { environment }),
      steps: deploys,
      ...(verifying ? { verified: verifying.span } : {}),
      ...(killing ? { kills: killing } : {}),
      ...(concurrency ? { concurrency } : {}),
    }
  }
}
