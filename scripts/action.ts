/*
 * What action.yml runs: takes the range from the event, reviews it with the command, and hands over annotations, job summary, SARIF and outputs.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Review } from '#model/review'
import { severities } from '#model/severity'
import { destinationOf, LinkInPath } from '../src/cli/output/write-guarded.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Revisions to compare; `head` and `base` are commits of the event, or what the inputs say. */
export interface Range {
  readonly base: string
  readonly head: string
}

/** The parts of an event that name a range. */
interface Event {
  readonly pull_request?: { readonly base: { readonly sha: string }; readonly head: { readonly sha: string } }
  readonly merge_group?: { readonly base_sha: string; readonly head_sha: string }
  readonly before?: string
  readonly after?: string
}

const eventRange = (name: string | undefined, event: Event): Partial<Range> => {
  if (event.pull_request) return { base: event.pull_request.base.sha, head: event.pull_request.head.sha }
  if (event.merge_group) return { base: event.merge_group.base_sha, head: event.merge_group.head_sha }
  // A branch's first push has nothing before it: zeros.
  if (name === 'push' && event.after !== undefined && !/^0+$/.test(event.before ?? '0'))
    return { base: event.before ?? '', head: event.after }
  return {}
}

/**
 * The range that a run is about: the inputs, and for what they leave out the event's.
 *
 * @returns undefined when neither says what the change goes into
 */
export const rangeOf = (env: Env, event: Event): Range | undefined => {
  const { base, head } = eventRange(env['GITHUB_EVENT_NAME'], event)
  const range = { base: inputOf(env, 'BASE') ?? base, head: inputOf(env, 'HEAD') ?? (head || 'HEAD') }
  return range.base ? { base: range.base, head: range.head } : undefined
}

/** The runner decodes these of a command's data (actions/toolkit, command.ts). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const fail = (message: string): void => console.log(`::error title=Production readiness::${data(message)}`)

/** Outputs of the step, as `name=value` lines. */
export const outputsOf = (review: Pick<Review, 'verdict' | 'findings'>): Record<string, string> => {
  const counted = review.findings.filter(({ state, stage }) => state === 'new' && stage === 'stable')
  return {
    verdict: review.verdict,
    findings: String(counted.length),
    blocking: String(counted.filter(({ blocking }) => blocking).length),
    ...Object.fromEntries(
      severities.map((severity) => [severity.toLowerCase(), String(counted.filter((finding) => finding.severity === severity).length)]),
    ),
  }
}

/** An input by its name, in capitals: the runner keeps hyphens. */
const inputOf = (env: Env, name: string): string | undefined => env[`INPUT_${name}`] || undefined

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** What is wrong with an input, by its name in the workflow; undefined when nothing is. The command checks revisions. */
export const problemIn = (env: Env, workspace: string): string | undefined => {
  const failOn = inputOf(env, 'FAIL-ON')
  if (failOn !== undefined && failOn !== 'never' && !severities.some((severity) => severity === failOn))
    return `The input \`fail-on\` is \`${failOn}\`. Use ${severities.join(', ')} or never.`
  const places = [
    ['path', inputOf(env, 'PATH'), [workspace]],
    ['sarif-file', inputOf(env, 'SARIF-FILE'), [workspace, env['RUNNER_TEMP'] ?? workspace]],
  ] as const
  for (const [name, value, folders] of places)
    if (value !== undefined && !folders.some((folder) => isWithin(resolve(folder), resolve(workspace, value))))
      return `The input \`${name}\` is \`${value}\`, which is outside the workspace. Use a path relative to the workspace.`
  return undefined
}

/** The command: bundled beside this file, or as the source of a checkout. */
const commandFrom = (folder: string): readonly string[] => {
  const bundled = join(folder, '../cli/main.js')
  return existsSync(bundled) ? [bundled] : ['--conditions=source', join(folder, '../src/cli/main.ts')]
}

/** Runs the review; gives the exit code of the command; 2 when it could not be begun, 3 when it broke off. */
const run = (env: Env): number => {
  const eventPath = env['GITHUB_EVENT_PATH']
  const event = eventPath && existsSync(eventPath) ? (JSON.parse(readFileSync(eventPath, 'utf8')) as Event) : {}
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const problem = problemIn(env, workspace)
  if (problem !== undefined) {
    fail(problem)
    return 2
  }
  const repository = resolve(workspace, inputOf(env, 'PATH') ?? '.')
  const range = rangeOf(env, event)
  if (!range) {
    fail(
      `The event ${env['GITHUB_EVENT_NAME'] ?? '(none)'} does not say what the change goes into. Run on pull_request or merge_group, or give the input \`base\` (and \`head\`).`,
    )
    return 2
  }
  const temporary = env['RUNNER_TEMP'] ?? workspace
  const sarifFile = inputOf(env, 'SARIF-FILE')
  const failOn = inputOf(env, 'FAIL-ON')
  const sarif = sarifFile !== undefined ? resolve(workspace, sarifFile) : join(temporary, 'readiness.sarif')
  const json = join(temporary, 'readiness.json')
  // What an earlier step of the same job left there is not this review's. A link of the checkout would lead out of the workspace.
  try {
    for (const file of [sarif, json]) rmSync(destinationOf(file, [workspace, repository]).path, { force: true })
  } catch (error) {
    if (!(error instanceof LinkInPath)) throw error
    fail(`The report is not written: ${error.message}.`)
    return 2
  }
  const summary = env['GITHUB_STEP_SUMMARY']
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...commandFrom(import.meta.dirname),
      'review',
      // An earlier step of the job could have put facts there, and their key.
      '--no-cache',
      `--repo=${repository}`,
      `--base=${range.base}`,
      `--head=${range.head}`,
      '--format=github',
      `--write=sarif=${sarif}`,
      `--write=json=${json}`,
      ...(summary ? [`--write=markdown=${summary}`] : []),
      ...(failOn === undefined ? [] : [`--fail-on=${failOn}`]),
    ],
    // The imports of the command are the action's own; it stands where the workflow does.
    { cwd: workspace, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  )
  if (error) throw error
  if (stderr.trim() !== '') {
    const shallow = stderr.includes('The clone is shallow')
      ? '\nThe history is not there: give `actions/checkout` the setting `fetch-depth: 0`, so that the merge base can be found.'
      : ''
    if (existsSync(json)) console.error(stderr.trim())
    else fail(`${stderr.trim()}${shallow}`)
  }
  // A command that broke off, or was killed, has written no review: whatever it exited with, that is no verdict, and never a pass.
  if (!existsSync(json)) return status === 2 ? 2 : 3
  const outputs = { ...outputsOf(JSON.parse(readFileSync(json, 'utf8')) as Review), 'sarif-file': sarif, 'json-file': json }
  if (env['GITHUB_OUTPUT'])
    appendFileSync(
      env['GITHUB_OUTPUT'],
      Object.entries(outputs)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    )
  return status ?? 3
}

if (import.meta.main) process.exitCode = run(process.env)
