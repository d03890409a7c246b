import type { SetupStep } from '#pages/site/setup-page'
import type { Store } from '#store/open-store'
import type { Connection } from '../connect.ts'
import type { Environment } from '#setup/environment'
import type { Operators } from './resolve-operators.ts'

/** The permissions that the App's manifest requests (app.yml). */
const wanted: Readonly<Record<string, 'read' | 'write'>> = {
  checks: 'write',
  pull_requests: 'write',
  contents: 'read',
  metadata: 'read',
  issues: 'read',
  merge_queues: 'read',
}
const wantedEvents = ['pull_request', 'check_run', 'check_suite', 'issue_comment', 'merge_group', 'push'] as const

export interface SetupPorts {
  readonly environment: Environment
  readonly store: Pick<Store, 'ping'>
  readonly connection: Pick<Connection, 'app'>
  readonly operators: Pick<Operators, 'unresolved'>
}

type Client = Awaited<ReturnType<Connection['app']>>

const sayOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/** Runs a check; an error becomes the step's state. */
const looked = async (title: string, next: string, look: () => Promise<SetupStep>): Promise<SetupStep> => {
  try {
    return await look()
  } catch (error) {
    return { state: 'failed', title, says: sayOf(error), next }
  }
}

const database = ({ environment, store }: SetupPorts): Promise<SetupStep> => {
  const title = 'Database'
  return looked(title, 'Check `DATABASE_URL` and the database.', async () => {
    await store.ping()
    const kind =
      environment.store.kind === 'postgres'
        ? 'PostgreSQL is available.'
        : 'The embedded database is available. Only one process can use it.'
    return { state: 'done', title, says: kind }
  })
}

const app = (client: Client): Promise<SetupStep> => {
  const title = 'GitHub knows the App'
  return looked(title, 'Check `APP_ID`, `PRIVATE_KEY` and, for an Enterprise Server, `GHE_HOST`.', async () => {
    const { data } = await client.request('GET /app')
    return {
      state: 'done',
      title,
      says: `Its name is \`${data?.slug ?? ''}\`.`,
      ...(data && { link: { url: data.html_url, text: 'The App on GitHub' } }),
    }
  })
}

const permissions = (client: Client): Promise<SetupStep> => {
  const title = 'Permissions and events'
  return looked(title, 'First fix the steps above: GitHub has to know the App.', async () => {
    const { data } = await client.request('GET /app')
    const held = (data?.permissions ?? {}) as Readonly<Record<string, string | undefined>>
    const lacking = [
      ...Object.entries(wanted).flatMap(([name, level]) => (held[name] === 'write' || held[name] === level ? [] : [`${name}: ${level}`])),
      ...wantedEvents.filter((event) => !(data?.events ?? []).includes(event)),
    ]
    if (lacking.length === 0) return { state: 'done', title, says: 'The App has everything that `app.yml` requests.' }
    return {
      state: 'todo',
      title,
      says: `Missing: ${lacking.map((each) => `\`${each}\``).join(', ')}.`,
      next: 'Add them on the App’s page, *Permissions & events*, and accept them on each installation.'.replaceAll('*', ''),
    }
  })
}

const webhook = (client: Client, { webhookPath, publicUrl }: Environment): Promise<SetupStep> => {
  const title = 'Deliveries arrive'
  const expected = publicUrl === undefined ? undefined : `${publicUrl}${webhookPath}`
  return looked(title, 'Set the webhook URL on the App’s page.', async () => {
    const { data: config } = await client.request('GET /app/hook/config')
    if (!config.url)
      return {
        state: 'todo',
        title,
        says: 'The App has no webhook URL.',
        next: `Set it to \`${expected ?? `https://…${webhookPath}`}\` on the App’s page.`,
      }
    if (expected !== undefined && config.url !== expected)
      return {
        state: 'todo',
        title,
        says: `GitHub delivers to \`${config.url}\`.`,
        next: `This server expects deliveries at \`${expected}\`. Set that URL on the App’s page, or change \`PUBLIC_URL\` here.`,
      }
    if (config.content_type !== undefined && config.content_type !== 'json')
      return { state: 'todo', title, says: 'The webhook does not send JSON.', next: 'Set its content type to `application/json`.' }
    return deliveries(client, title, config.url)
  })
}

const deliveries = async (client: Client, title: string, url: string): Promise<SetupStep> => {
  const { data } = await client.request('GET /app/hook/deliveries', { per_page: 50 })
  const failed = data.filter(({ status_code }) => status_code >= 400 || status_code === 0)
  const [latest] = data
  if (!latest)
    return {
      state: 'todo',
      title,
      says: `GitHub delivers to \`${url}\` and has sent nothing yet.`,
      next: 'Install the App on a repository, or open a pull request.',
    }
  if (failed.length === 0) return { state: 'done', title, says: `The last ${data.length} deliveries to \`${url}\` were accepted.` }
  const state = failed.includes(latest) ? 'failed' : 'done'
  return {
    state,
    title,
    says: `${failed.length} of the last ${data.length} deliveries failed; the last was answered with ${latest.status_code}.`,
    ...(state === 'failed' && {
      next: 'See *Advanced → Recent deliveries* on the App’s page. Deliveries that failed in the past six hours are requested again automatically.'.replaceAll(
        '*',
        '',
      ),
    }),
  }
}

const installed = (repositories: number): SetupStep =>
  repositories > 0
    ? { state: 'done', title: 'Installed', says: repositories === 1 ? 'On one repository.' : `On ${repositories} repositories.` }
    : {
        state: 'todo',
        title: 'Installed',
        says: 'The App is not installed on any repository.',
        next: 'Install it from its page on GitHub.',
      }

const working = ({ disabled }: Environment): SetupStep =>
  disabled
    ? {
        state: 'todo',
        title: 'Reviewing',
        says: '`READINESS_DISABLED` is set: deliveries are stored, but nothing is reviewed.',
        next: 'To resume, remove `READINESS_DISABLED` and restart.',
      }
    : { state: 'done', title: 'Reviewing', says: 'This server runs jobs.' }

const pages = ({ publicUrl }: Environment): SetupStep =>
  publicUrl === undefined
    ? {
        state: 'optional',
        title: 'Review pages',
        says: 'Without `PUBLIC_URL`, checks do not link to a page.',
        next: 'Set `PUBLIC_URL` to the https URL of this server.',
      }
    : { state: 'done', title: 'Review pages', says: `Checks link to \`${publicUrl}\`.` }

const signingIn = ({ signIn, publicUrl }: Environment): SetupStep => {
  const title = 'Sign-in with GitHub'
  const callback = `${publicUrl ?? 'PUBLIC_URL'}/sign-in/callback`
  return signIn
    ? { state: 'done', title, says: `People see what they can read on GitHub. The App’s callback URL must be \`${callback}\`.` }
    : {
        state: 'optional',
        title,
        says: 'Sign-in is off: the page of a review opens with the key in its URL.',
        next: `Set \`GITHUB_CLIENT_ID\`, \`GITHUB_CLIENT_SECRET\`, \`SESSION_SECRET\` and \`PUBLIC_URL\`, and \`${callback}\` as callback URL on the App’s page.`,
      }
}

const operating = ({ operators, adminToken }: Environment, unresolved: readonly string[]): SetupStep => {
  const title = 'Operators'
  if (unresolved.length > 0)
    return {
      state: 'failed',
      title,
      says: `Could not look up the account of ${unresolved.map((login) => `\`${login}\``).join(', ')} on GitHub, so that login grants no access.`,
      next: 'List each as `login:id` in `OPERATORS`.',
    }
  if (operators.length > 0)
    return {
      state: 'done',
      title,
      says: `${operators.map(({ login, id }) => `\`${login ?? id}\``).join(', ')} may see the operator’s page${adminToken === undefined ? '' : ', and so may anyone with the `ADMIN_TOKEN`'}.`,
    }
  return adminToken === undefined
    ? { state: 'optional', title, says: 'No one may see the operator’s page.', next: 'Set `OPERATORS`, or `ADMIN_TOKEN`.' }
    : { state: 'done', title, says: 'Anyone with the `ADMIN_TOKEN` may see the operator’s page.' }
}

/** The live state of all setup steps, in order. */
export const setupSteps = async (ports: SetupPorts, repositories: number | undefined): Promise<readonly SetupStep[]> => {
  const { environment, connection } = ports
  const client = await connection.app()
  return [
    await app(client),
    await database(ports),
    await permissions(client),
    await webhook(client, environment),
    ...(repositories === undefined ? [] : [installed(repositories)]),
    working(environment),
    pages(environment),
    signingIn(environment),
    operating(environment, await ports.operators.unresolved()),
  ]
}
