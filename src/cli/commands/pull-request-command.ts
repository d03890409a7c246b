import type { Publication } from '#model/publishing/publication'
import { configPath, type ConfigText } from '#engine/settings/read-settings'
import { announce } from '#github/writing/check-run'
import { readExistingState, type AppIdentity } from '#github/writing/existing-state'
import { gatherPullRequest, readPullRequest } from '#github/reading/gather-pull-request'
import type { GitHubClient, PullRequestRef } from '#github/client/client'
import type { OnProgress } from '#engine/progress'
import { organisationRepository } from '#github/reading/organisation-repository'
import { createOctokit } from '#github/client/octokit-options'
import { publish } from '#github/writing/publish'
import { readTextFile } from '#github/reading/read-text-file'
import { configurationNotes, failInvalidConfiguration } from '#report/publication/heed-configuration'
import { checkRunName, planCheckOutput, planPublication } from '#report/publication/plan-publication'
import { oneLine } from '#report/texts/escape-control'
import { exitCodeForConfiguration, judgeChange, readDefaults, printConfigurationNotes } from '../judging/judge-change.ts'
import { onlyRules } from '../judging/only-rules.ts'
import { exitCodeUnder, printReview, sourcesOf, type ReviewOptions } from './review-command.ts'
import { progressText } from '../output/progress-line.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '#engine/version'
import { workersOf } from '../judging/workers-of.ts'

export interface PullRequestOptions extends ReviewOptions {
  readonly pr: string
  readonly publish?: boolean
}

/** `owner/repo#7`. */
const parsePullRequest = (text: string): PullRequestRef => {
  const [, owner, repo, number] = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)#([1-9]\d{0,9})$/.exec(text) ?? []
  if (!owner || !repo || !number) throw new UsageError(`"${text}" is not a pull request. Write it as owner/repository#7.`)
  return { owner, repo, number: Number(number) }
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** Only Apps can write check runs. In a workflow that is the GitHub Actions App, which has the same id on every installation. */
const actionsApp: AppIdentity = { id: 15_368, slug: 'github-actions' }

const publisher = (env: Terminal['env']): AppIdentity => {
  if (env.GITHUB_ACTIONS !== 'true' || !env.GITHUB_TOKEN)
    throw new UsageError(
      '--publish creates a check run, which only GitHub Apps can do. Run it in a GitHub Actions workflow with `GITHUB_TOKEN` and the permissions `checks: write` and `pull-requests: write`, or install the App. Without --publish, the plan is printed.',
    )
  return actionsApp
}

/** Summarizes a plan in a few lines. */
const planText = ({ checkRun, review, fileComments, edits }: Publication): string =>
  [
    `The pull request would get: check "${checkRun.name}" with conclusion ${checkRun.conclusion} (${oneLine(checkRun.title)})`,
    ...(review?.comments ?? []).map(
      ({ anchor: { path, line, side } }) => `  a comment at ${oneLine(path)}:${line}${side === 'LEFT' ? ' (removed line)' : ''}`,
    ),
    ...fileComments.map(({ path }) => `  a comment on ${oneLine(path)}`),
    ...(edits.length > 0 ? [`  ${edits.length} edited ${edits.length === 1 ? 'comment' : 'comments'}`] : []),
  ].join('\n')

/** The owner's defaults on GitHub, labelled with the same name as in the App. */
const organisationDefaults = async (client: GitHubClient, owner: string): Promise<ConfigText | undefined> => {
  const text = await readTextFile(client, { owner, repo: organisationRepository, path: configPath })
  return text === undefined ? undefined : { text, path: `${owner}/${organisationRepository}: ${configPath}` }
}

/** `readiness review --pr`: reviews a pull request as the App would. Prints the plan, or publishes it with `--publish`. */
export const runPullRequestReview = async (options: PullRequestOptions, terminal: Terminal): Promise<number> => {
  const reference = parsePullRequest(options.pr)
  if (options.base !== undefined || options.head !== undefined || options.repo !== undefined)
    throw new UsageError('--pr cannot be combined with --base, --head or --repo.')
  const rules = onlyRules(options.only)
  const { GITHUB_TOKEN, GITHUB_API_URL } = terminal.env
  if (GITHUB_API_URL && !isWebAddress(GITHUB_API_URL))
    throw new UsageError(
      `GITHUB_API_URL is not a URL: ${oneLine(GITHUB_API_URL)}. It is https://HOST/api/v3 for a GitHub Enterprise Server.`,
    )
  const app = options.publish ? publisher(terminal.env) : undefined
  const client = createOctokit({ ...(GITHUB_TOKEN ? { auth: GITHUB_TOKEN } : {}), ...(GITHUB_API_URL ? { baseUrl: GITHUB_API_URL } : {}) })
  const pool = workersOf(terminal)
  try {
    terminal.progress(`Reading ${options.pr}`)
    const { pull, change, blobs } = await gatherPullRequest(client, reference)
    const organisation = (await readDefaults(options.defaults, terminal)) ?? (await organisationDefaults(client, reference.owner))
    const author = pull.author.login
    const onProgress: OnProgress = (progress) => terminal.progress(progressText(progress))
    const judged = await judgeChange({ change, blobs, rules, organisation, author, extractor: pool.extract, onProgress }, terminal)
    const { review, config } = judged
    terminal.progress(undefined)
    await printReview(review, options, { terminal, rules, ...(await sourcesOf(review, change, blobs)) })
    const { comments: already, allRead } = app ? await readExistingState(client, reference, app) : { comments: [], allRead: true }
    const input = { review, change, config, already, allRead, isDraft: pull.draft, details: { version, notes: configurationNotes(judged) } }
    const planned = planPublication(input)
    const plan = { ...planned, checkRun: failInvalidConfiguration(planned.checkRun, judged) }
    if (app) {
      const { title } = plan.checkRun
      const run = await announce(client, {
        ...reference,
        headSha: pull.headSha,
        name: checkRunName,
        externalId: `cli:${options.pr}`.toLowerCase(),
        appId: app.id,
        title,
        summary: 'The review is being published.',
      })
      const { problems } = await publish(
        client,
        { ...reference, headSha: pull.headSha, checkRunId: run.checkRunId, annotationsThere: run.annotationsThere },
        plan,
        {
          app,
          comments: already,
          isCurrent: async () => (await readPullRequest(client, reference)).headSha === pull.headSha,
          outputFor: (placements) => failInvalidConfiguration(planCheckOutput(input, placements), judged),
        },
      )
      for (const problem of problems) terminal.complain(`readiness: ${problem}`)
    } else if (options.format === 'terminal') terminal.print(planText(plan))
    printConfigurationNotes(judged, terminal)
    return exitCodeForConfiguration(exitCodeUnder(review, options.failOn), judged)
  } finally {
    await pool.close()
  }
}
