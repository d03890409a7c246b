import type { ChartUse } from '#model/facts/chart-use'
import type { DeployJob, DeployStep } from '#model/facts/pipeline'
import type { Fact } from '#model/fact'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { commandUses } from '../kubernetes/chart-uses.ts'
import { killAtOnce } from './kills-at-once.ts'

/** Deployment commands, with the options that make each wait for the result or roll back on failure. Dry runs and plans do not match. */
const deployCommands: readonly { readonly tool: string; readonly command: RegExp; readonly waits?: RegExp; readonly goesBack?: RegExp }[] =
  [
    { tool: 'kubectl apply', command: /\bkubectl\b[^\n|;&]*\bapply\b(?![^\n]*--dry-run)/ },
    { tool: 'kubectl set image', command: /\bkubectl\b[^\n|;&]*\bset image\b/ },
    { tool: 'kubectl rollout restart', command: /\bkubectl\b[^\n|;&]*\brollout restart\b/ },
    { tool: 'kubectl rollout undo', command: /\bkubectl\b[^\n|;&]*\brollout undo\b/, goesBack: /./ },
    { tool: 'helm rollback', command: /\bhelm\b[^\n|;&]*\brollback\b/, goesBack: /./ },
    {
      tool: 'helm upgrade',
      command: /\bhelm\b[^\n|;&]*\bupgrade\b(?![^\n]*--dry-run)/,
      waits: /--(atomic|wait|rollback-on-failure)\b/,
      goesBack: /--(atomic|rollback-on-failure)\b/,
    },
    { tool: 'aws ecs update-service', command: /\baws ecs update-service\b/ },
    { tool: 'terraform apply', command: /\b(terraform|tofu)\b[^\n|;&]*\bapply\b/, waits: /./ },
    { tool: 'prisma migrate deploy', command: /\bprisma migrate deploy\b/, waits: /./ },
    { tool: 'alembic upgrade', command: /\balembic\b[^\n|;&]*\bupgrade\b/, waits: /./ },
    { tool: 'rails db:migrate', command: /\b(rails|rake) db:migrate\b/, waits: /./ },
    { tool: 'manage.py migrate', command: /manage\.py migrate\b/, waits: /./ },
    { tool: 'fly deploy', command: /\b(fly|flyctl) deploy\b/, waits: /./ },
    { tool: 'gcloud run deploy', command: /\bgcloud run deploy\b/, waits: /./ },
    { tool: 'cdk deploy', command: /\bcdk deploy\b/, waits: /./ },
    { tool: 'serverless deploy', command: /\b(serverless|sls|sam) deploy\b/, waits: /./ },
  ]

const verification =
  /\brollout status\b|\bkubectl\b[^\n]*\bwait\b|\bservices-stable\b|--wait\b|\bhelm test\b|\bargocd\b[^\n]*\b(wait|sync)\b|curl[^\n]*(health|ready|status)|smoke|--atomic\b/i

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

/** Signs that the job creates its own temporary cluster (kind, minikube, a service container), which is not production. */
const throwAway =
  /\bkind create\b|\bminikube start\b|helm\/kind-action|setup-minikube|\bk3d cluster\b|k3s-io|setup-k3d|kind-action|engineerd\/setup-kind/

/** Commands that only migrate a database. In a job that runs tests or starts its own database, they migrate a temporary one. */
const migrates: ReadonlySet<string> = new Set(['prisma migrate deploy', 'alembic upgrade', 'rails db:migrate', 'manage.py migrate'])
const isOfTheRun =
  /\b(pytest|vitest|jest|rspec|go test|manage\.py test|(npm|pnpm|yarn|bun)( run)? test|mvn (test|verify)|playwright test|cypress run)\b|\bdocker[ -]compose\b[^\n]*\bup\b|\bdocker run\b[^\n]*(postgres|mysql|mariadb)|\bsupabase start\b|\b(service|systemctl)\b[^\n]*\b(postgresql|mysql)\b/

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
    if (deploys.every(({ tool }) => migrates.has(tool)) && scripts.some((text) => isOfTheRun.test(text))) continue
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
