import type { KeyObject } from 'node:crypto'
import type { Repository } from './repository.ts'

/** An App's permissions, spelled as in an installation's `permissions`. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>

export interface StandInApp {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
  readonly privateKeyPem: string
  readonly publicKey: KeyObject
  readonly webhookSecret: string
  readonly permissions: Permissions
  /** The first owner's installation; every other owner has a separate one. */
  readonly installationId: number
  webhookUrl: string | undefined
}

export interface User {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
}

export type Credential =
  | { readonly kind: 'app' }
  | { readonly kind: 'installation'; readonly id: number; readonly permissions: Permissions }
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'none' }

export interface RequestRecord {
  readonly method: string
  /** Path without `/api/v3`, with its query. */
  readonly path: string
  readonly body: unknown
  readonly status: number
}

export interface DeliveryRecord {
  readonly id: number
  readonly guid: string
  readonly event: string
  readonly action: string | null
  readonly deliveredAt: Date
  readonly redelivery: boolean
  readonly durationSeconds: number
  readonly status: string
  readonly statusCode: number
  readonly payload: unknown
}

/** The whole state of the fake GitHub. */
export interface World {
  /** `http://127.0.0.1:1234`. */
  url: string
  readonly now: () => Date
  readonly app: StandInApp
  readonly users: Map<string, User>
  /** By `owner/name`, in lower case. */
  readonly repositories: Map<string, Repository>
  /** Repositories by their former names, in lower case. */
  readonly renamed: Map<string, Repository>
  /** Installations by their owner's login. */
  readonly installations: Map<string, number>
  readonly tokens: Map<string, { readonly credential: Credential; readonly expiresAt: Date }>
  /** Codes of unfinished sign-ins. */
  readonly codes: Map<
    string,
    { readonly login: string; readonly redirectUri: string; readonly challenge: string | undefined; readonly until: number }
  >
  readonly requests: RequestRecord[]
  readonly deliveries: DeliveryRecord[]
  /** Calls that GitHub has no route for, or that the App has no permission for. They are bugs of the caller, however it handled the answer. */
  readonly violations: string[]
  /** Counts core requests by token, for the rate-limit headers. */
  readonly used: Map<string, { count: number; resetAt: Date }>
  /** Times of content-creating requests by the token's owner, for the secondary limit of 80 per minute. */
  readonly created: Map<string, Date[]>
  readonly listeners: Set<() => void>
  nextId(): number
}

/** The user with a login. An unknown user is created. */
export const userOf = (world: World, login: string): User => {
  const known = world.users.get(login)
  if (known) return known
  const user: User = { id: world.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  world.users.set(login, user)
  return user
}

/** Wakes callers that wait for a state change. */
export const changed = (world: World): void => {
  for (const listener of world.listeners) listener()
}

/** An owner's installation: the App's first one for the first owner, otherwise a separate one. */
export const installationOf = (world: World, owner: string): number => {
  const known = world.installations.get(owner)
  if (known !== undefined) return known
  const id = world.installations.size === 0 ? world.app.installationId : world.nextId()
  world.installations.set(owner, id)
  return id
}

/** The owner of the rate limits that a call counts against. */
export const budgetOf = (credential: Credential): string =>
  credential.kind === 'installation' ? `installation ${credential.id}` : credential.kind
