import { createSign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml } from '#config/read-yaml'
import { notChecked, ok, problem, reasonOf, type Diagnosis, type DiagnosisId } from './diagnosis.ts'
import type { PartsOfEnvironment } from './read-environment.ts'

const answerTimeoutMs = 10_000

/** A larger difference makes GitHub reject the App's tokens soon: they are valid for ten minutes, and begin a minute in the past. */
const mostSkewSeconds = 30

interface Answer {
  readonly status: number
  readonly date: string | null
  /** When the request was sent and answered, by the clock of this machine. */
  readonly between: readonly [number, number]
  readonly body: unknown
}

type Ask = (path: string) => Promise<Answer>

/** A token of the App itself, which lasts long enough for one diagnosis. */
const tokenOf = ({ appId, privateKey }: NonNullable<PartsOfEnvironment['identity']>, now: number): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const seconds = Math.floor(now / 1_000)
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: seconds - 60, exp: seconds + 300, iss: String(appId) })}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
}

const asker =
  (apiUrl: string, now: () => number, token?: string): Ask =>
  async (path) => {
    const sent = now()
    const response = await fetch(`${apiUrl}${path}`, {
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'readiness',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    })
    const text = await response.text()
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      // A proxy answered with a page.
    }
    return { status: response.status, date: response.headers.get('date'), between: [sent, now()], body }
  }

const clockOf = ({ date, between: [sent, answered] }: Answer): Diagnosis => {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(theirs)) return notChecked('clock', "GitHub's answer has no Date header.")
  // The header has whole seconds.
  const late = Math.max(0, (sent - theirs - 1_000) / 1_000)
  const early = Math.max(0, (theirs - answered) / 1_000)
  const skew = Math.round(Math.max(late, early))
  return skew <= mostSkewSeconds
    ? ok('clock', `This clock and GitHub's differ by less than ${mostSkewSeconds} s.`)
    : problem(
        'clock',
        `This clock is ${skew} s ${late > early ? 'ahead of' : 'behind'} GitHub's, so GitHub rejects tokens of the App.`,
        'Synchronize the clock of this machine (NTP).',
      )
}

/** An answer with an unexpected status, as a diagnosis; undefined for a good one. */
const refused = (id: DiagnosisId, { status }: Answer): Diagnosis | undefined =>
  status === 200 ? undefined : notChecked(id, `GitHub answered with status ${status}.`, 'Run `readiness doctor` again later.')

const levels = z.record(z.string(), z.string())
const appSchema = z.looseObject({ slug: z.string(), permissions: levels, events: z.array(z.string()) })
const installationsSchema = z.array(
  z.looseObject({
    account: z.looseObject({ login: z.string() }).nullish(),
    permissions: levels,
    events: z.array(z.string()),
    suspended_at: z.string().nullish(),
  }),
)
const hookSchema = z.looseObject({
  url: z.string().optional(),
  content_type: z.string().optional(),
  insecure_ssl: z.union([z.string(), z.number()]).optional(),
})
const deliveriesSchema = z.array(z.looseObject({ guid: z.string(), delivered_at: z.string(), status_code: z.number(), event: z.string() }))
const manifestSchema = z.looseObject({ default_permissions: levels, default_events: z.array(z.string()) })

interface Wanted {
  readonly permissions: Readonly<Record<string, string>>
  readonly events: readonly string[]
}

/** What `app.yml` requests; undefined in a package without it. */
const wantedOf = (): Wanted | undefined => {
  const file = join(import.meta.dirname, '../../app.yml')
  if (!existsSync(file)) return undefined
  const read = readYaml(readFileSync(file, 'utf8'), 'app.yml', manifestSchema)
  return 'problems' in read ? undefined : { permissions: read.value.default_permissions, events: read.value.default_events }
}

const lackingIn = (
  wanted: Wanted,
  { permissions, events }: { permissions: Readonly<Record<string, string>>; events: readonly string[] },
): readonly string[] => [
  ...Object.entries(wanted.permissions).flatMap(([name, level]) =>
    permissions[name] === level || permissions[name] === 'write' || permissions[name] === 'admin' ? [] : [`${name}: ${level}`],
  ),
  ...wanted.events.filter((event) => !events.includes(event)),
]

const permissionsOf = (app: z.infer<typeof appSchema>, wanted: Wanted | undefined): Diagnosis => {
  const id = 'permissions'
  if (wanted === undefined)
    return notChecked(
      id,
      'This package has no app.yml to compare with.',
      'Run `readiness doctor` from the image or the package of the App.',
    )
  const lacking = lackingIn(wanted, app)
  return lacking.length === 0
    ? ok(id, 'The App has every permission and event that app.yml requests.')
    : problem(
        id,
        `The App lacks ${lacking.join(', ')}.`,
        'Add them on the page of the App, "Permissions & events", and accept them on each installation.',
      )
}

const installationsOf = async (ask: Ask, wanted: Wanted | undefined): Promise<Diagnosis> => {
  const id = 'installations'
  const answer = await ask('/app/installations?per_page=100')
  const parsed = installationsSchema.safeParse(answer.body)
  if (answer.status !== 200 || !parsed.success) return refused(id, answer) ?? notChecked(id, "GitHub's answer cannot be read.")
  const all = parsed.data
  if (all.length === 0)
    return problem(id, 'The App is not installed anywhere.', 'Install it on the repositories to review, from its page on GitHub.')
  const named = (some: typeof all): string => some.map(({ account }) => account?.login ?? 'an enterprise').join(', ')
  const suspended = all.filter(({ suspended_at: at }) => at)
  if (suspended.length > 0)
    return problem(
      id,
      `Suspended: ${named(suspended)}.`,
      'Unsuspend the installation in the settings of that account, if it should be reviewed.',
    )
  const behind = wanted === undefined ? [] : all.filter((each) => lackingIn(wanted, each).length > 0)
  if (behind.length > 0)
    return problem(
      id,
      `Not all permissions are accepted by ${named(behind)}.`,
      'An owner of the account accepts them in its settings, "GitHub Apps".',
    )
  if (wanted === undefined)
    return notChecked(id, `${all.length} found; their permissions were not compared, because this package has no app.yml.`)
  return ok(id, all.length === 1 ? 'One account has accepted all permissions.' : `${all.length} accounts have accepted all permissions.`)
}

const webhookOf = async (ask: Ask, expected: string | undefined): Promise<Diagnosis> => {
  const id = 'webhook'
  const answer = await ask('/app/hook/config')
  const parsed = hookSchema.safeParse(answer.body)
  if (answer.status !== 200 || !parsed.success) return refused(id, answer) ?? notChecked(id, "GitHub's answer cannot be read.")
  const { url, content_type: type, insecure_ssl: insecure } = parsed.data
  if (!url)
    return problem(id, 'The App has no webhook URL.', `Set it on the page of the App${expected === undefined ? '' : `, to ${expected}`}.`)
  if (type !== undefined && type !== 'json')
    return problem(id, 'The webhook does not send JSON.', 'Set its content type to application/json on the page of the App.')
  if (String(insecure ?? '0') !== '0')
    return problem(id, `GitHub does not verify the certificate of ${url}.`, 'Enable "SSL verification" on the page of the App.')
  if (expected === undefined)
    return notChecked(
      id,
      `GitHub delivers to ${url}; without PUBLIC_URL there is nothing to compare that with.`,
      'Set PUBLIC_URL to the https URL of the App.',
    )
  return url === expected
    ? ok(id, `GitHub delivers to ${url}.`)
    : problem(
        id,
        `GitHub delivers to ${url}, and this App expects ${expected}.`,
        'Set that URL on the page of the App, or change PUBLIC_URL or WEBHOOK_PATH.',
      )
}

/** A delivery that failed and was delivered again later is no problem any more. */
const deliveriesOf = async (ask: Ask): Promise<Diagnosis> => {
  const id = 'webhook-deliveries'
  const answer = await ask('/app/hook/deliveries?per_page=100')
  const parsed = deliveriesSchema.safeParse(answer.body)
  if (answer.status !== 200 || !parsed.success) return refused(id, answer) ?? notChecked(id, "GitHub's answer cannot be read.")
  const all = parsed.data
  if (all.length === 0)
    return notChecked(id, 'GitHub has delivered nothing yet.', 'Open a pull request, then run `readiness doctor` again.')
  const arrived = (status: number): boolean => status >= 200 && status < 300
  const failed = [...Map.groupBy(all, ({ guid }) => guid).values()].filter(
    (tries) => !tries.some(({ status_code: status }) => arrived(status)),
  )
  if (failed.length === 0)
    return ok(id, all.length === 1 ? 'The only delivery so far arrived.' : `The last ${all.length} deliveries arrived.`)
  const latest = failed
    .map(([first]) => first)
    .toSorted((one, other) => (other?.delivered_at ?? '').localeCompare(one?.delivered_at ?? ''))[0]
  return problem(
    id,
    `${failed.length} of the last ${all.length} deliveries failed; the latest, ${latest?.event ?? ''} at ${latest?.delivered_at ?? ''}, with status ${latest?.status_code ?? 0}.`,
    'Check that GitHub reaches the webhook URL, then run `readiness ops redeliver`. "Advanced" on the page of the App shows each answer.',
  )
}

const guarded = async (id: DiagnosisId, look: () => Promise<Diagnosis>): Promise<Diagnosis> => {
  try {
    return await look()
  } catch (error) {
    return notChecked(id, `The request to GitHub failed: ${reasonOf(error)}.`)
  }
}

const ofTheApp = ['app', 'permissions', 'installations', 'webhook', 'webhook-deliveries'] as const

/** Whether GitHub can be reached, knows the App, and delivers to it. */
export const diagnoseGithub = async (
  { apiUrl, identity, webhookUrl }: PartsOfEnvironment,
  now: () => number,
): Promise<readonly Diagnosis[]> => {
  const skipped = (ids: readonly DiagnosisId[], says: string): readonly Diagnosis[] => ids.map((id) => notChecked(id, says))
  if (apiUrl === undefined) return skipped(['github', 'clock', ...ofTheApp], 'GHE_HOST or GHE_PROTOCOL is invalid: see Environment.')
  let first: Answer
  try {
    first = await asker(apiUrl, now)('/rate_limit')
  } catch (error) {
    return [
      problem(
        'github',
        `${apiUrl} cannot be reached: ${reasonOf(error)}.`,
        'Check the network, DNS and any proxy, and GHE_HOST for an Enterprise Server.',
      ),
      ...skipped(['clock', ...ofTheApp], 'GitHub cannot be reached.'),
    ]
  }
  const reached = [ok('github', `${apiUrl} answers.`), clockOf(first)]
  if (identity === undefined) return [...reached, ...skipped(ofTheApp, 'APP_ID or the private key is missing or invalid: see Environment.')]
  const ask = asker(apiUrl, now, tokenOf(identity, now()))
  const wanted = wantedOf()
  let app: z.infer<typeof appSchema>
  try {
    const answer = await ask('/app')
    if (answer.status === 401 || answer.status === 403 || answer.status === 404)
      return [
        ...reached,
        problem(
          'app',
          `GitHub rejects App ${identity.appId} with this key (status ${answer.status}).`,
          'Check that PRIVATE_KEY belongs to APP_ID, GHE_HOST for an Enterprise Server, and the clock.',
        ),
        ...skipped(ofTheApp.slice(1), 'GitHub rejects the App.'),
      ]
    const parsed = appSchema.safeParse(answer.body)
    if (answer.status !== 200 || !parsed.success)
      return [
        ...reached,
        refused('app', answer) ?? notChecked('app', "GitHub's answer cannot be read."),
        ...skipped(ofTheApp.slice(1), 'GitHub did not say which App this is.'),
      ]
    app = parsed.data
  } catch (error) {
    return [
      ...reached,
      notChecked('app', `The request to GitHub failed: ${reasonOf(error)}.`),
      ...skipped(ofTheApp.slice(1), 'GitHub did not answer.'),
    ]
  }
  return [
    ...reached,
    ok('app', `GitHub knows the App as ${app.slug}.`),
    permissionsOf(app, wanted),
    await guarded('installations', () => installationsOf(ask, wanted)),
    await guarded('webhook', () => webhookOf(ask, webhookUrl)),
    await guarded('webhook-deliveries', () => deliveriesOf(ask)),
  ]
}
