import { readFileSync } from 'node:fs'
import type { StorePlace } from '#store/database/open-database'
import { isBlank, withoutBlanks } from './blank-variables.ts'
import { InvalidEnvironment, type Environment, type Variables } from './environment.ts'
import { expectationOf, expectations, problemsIn } from './expected-variables.ts'
import { readPrivateKey } from './read-private-key.ts'
import { apiUrlOf, environmentOf, internalPortOf, storeOf } from './values-in-use.ts'
import { schema } from './variables-schema.ts'

/**
 * Reads and validates the environment.
 *
 * @throws InvalidEnvironment with all problems at once: the variable, the expected value, and where to get it
 */
export const readEnvironment = (variables: Variables, readFile: (path: string) => string = readText): Environment => {
  const key = readPrivateKey(variables, readFile)
  const parsed = schema.safeParse(withoutBlanks(variables))
  const problems = [
    ...(parsed.success ? [] : problemsIn(parsed.error, expectations)),
    ...('problem' in key ? [key.problem] : []),
    ...signInProblems(variables),
    ...notificationProblems(variables),
    ...(parsed.success && internalPortOf(parsed.data) === parsed.data.PORT && parsed.data.PORT !== 0
      ? [`INTERNAL_PORT: ${expectationOf('INTERNAL_PORT', '')}`]
      : []),
  ]
  if (!parsed.success || 'problem' in key || problems.length > 0) throw new InvalidEnvironment(problems.toSorted())
  return environmentOf(parsed.data, key.pem)
}

/** Registration always writes the client id and secret; only the session secret turns sign-in on. */
const signInProblems = (variables: Variables): readonly string[] => {
  if (isBlank(variables['SESSION_SECRET']))
    return isBlank(variables['OPERATORS']) ? [] : [`SESSION_SECRET: needed with OPERATORS; ${expectationOf('SESSION_SECRET', '')}`]
  return ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'PUBLIC_URL']
    .filter((name) => isBlank(variables[name]))
    .map((name) => `${name}: needed with SESSION_SECRET; ${expectationOf(name, '')}`)
}

/** An unsigned notification proves nothing to its receiver. */
const notificationProblems = (variables: Variables): readonly string[] =>
  (
    [
      ['NOTIFY_WEBHOOK_URL', 'NOTIFY_WEBHOOK_SECRET'],
      ['NOTIFY_WEBHOOK_SECRET', 'NOTIFY_WEBHOOK_URL'],
    ] as const
  ).flatMap(([given, other]) =>
    !isBlank(variables[given]) && isBlank(variables[other]) ? [`${other}: needed with ${given}; ${expectationOf(other, '')}`] : [],
  )

/** Neither the App's id nor its key is set: the App has not been registered yet. */
export const isUnregistered = (variables: Variables): boolean =>
  [variables['APP_ID'], variables['PRIVATE_KEY'], variables['PRIVATE_KEY_PATH'], variables['WEBHOOK_SECRET']].every(isBlank)

/** The parts of the environment that can be used although others are invalid; each is undefined if it is invalid itself. */
export interface PartsOfEnvironment {
  readonly store: StorePlace | undefined
  readonly apiUrl: string | undefined
  readonly identity: { readonly appId: number; readonly privateKey: string } | undefined
  /** Where GitHub should deliver to; undefined also without `PUBLIC_URL`. */
  readonly webhookUrl: string | undefined
}

/** Reads what can be read of an environment, to look for the problems of each part. Never throws. */
export const readPartsOfEnvironment = (variables: Variables, readFile: (path: string) => string = readText): PartsOfEnvironment => {
  const given = withoutBlanks(variables)
  const store = schema.pick({ DATABASE_URL: true, DATABASE_MAX_CONNECTIONS: true, DATA_DIR: true }).safeParse(given)
  const github = schema.pick({ GHE_HOST: true, GHE_PROTOCOL: true }).safeParse(given)
  const app = schema.pick({ APP_ID: true }).safeParse(given)
  const key = readPrivateKey(variables, readFile)
  const pages = schema.pick({ PUBLIC_URL: true, WEBHOOK_PATH: true }).safeParse(given)
  return {
    store: store.success ? storeOf(store.data) : undefined,
    apiUrl: github.success ? apiUrlOf(github.data) : undefined,
    identity: app.success && 'pem' in key ? { appId: app.data.APP_ID, privateKey: key.pem } : undefined,
    webhookUrl:
      pages.success && pages.data.PUBLIC_URL ? `${pages.data.PUBLIC_URL.replace(/\/$/, '')}${pages.data.WEBHOOK_PATH}` : undefined,
  }
}

const readText = (path: string): string => readFileSync(path, 'utf8')
