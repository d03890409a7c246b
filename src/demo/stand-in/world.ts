import type { KeyObject } from 'node:crypto'
import type { Repository } from './repository.ts'

/** What an App may do: as GitHub spells it in an installation's `permissions`. */
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
  /** Of the first owner; every further owner has an installation of its own. */
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

/** Everything that the stand-in remembers. */
export interface World {
  /** `http://127.0.0.1:1234`. */
  url: string
  readonly now: () => Date
  readonly app: StandInApp
  readonly users: Map<string, User>
  /** By `owner/name`, in lower case. */
  readonly repositories: Map<string, Repository>
  /** Repositories by names that they had before, in lower case. */
  readonly renamed: Map<string, Repository>
  /** Installations by their owner's login. */
  readonly installations: Map<string, number>
  readonly tokens: Map<string, { readonly credential: Credential; readonly expiresAt: Date }>
  /** Of sign-ins under way. */
  readonly codes: Map<
    string,
    { readonly login: string; readonly redirectUri: string; readonly challenge: string | undefined; readonly until: number }
  >
  readonly requests: RequestRecord[]
  readonly deliveries: DeliveryRecord[]
  /** Calls that GitHub has no route for, or that the App has no permission for: a mistake of the caller's, whatever it made of the answer. */
  readonly violations: string[]
  /** Counts core requests by token, for the rate-limit headers. */
  readonly used: Map<string, { count: number; resetAt: Date }>
  /** Times of requests that created content, by token's owner, for the secondary limit of 80 a minute. */
  readonly created: Map<string, Date[]>
  readonly listeners: Set<() => void>
  nextId(): number
}

/** The user of a login; who was never heard of is made, as people are on GitHub. */
export const userOf = (world: World, login: string): User => {
  const known = world.users.get(login)
  if (known) return known
  const user: User = { id: world.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  world.users.set(login, user)
  return user
}

/** Lets those go on who wait for something to have happened. */
export const changed = (world: World): void => {
  for (const listener of world.listeners) listener()
}

/** The installation of an owner: the App's first, or one of its own. */
export const installationOf = (world: World, owner: string): number => {
  const known = world.installations.get(owner)
  if (known !== undefined) return known
  const id = world.installations.size === 0 ? world.app.installationId : world.nextId()
  world.installations.set(owner, id)
  return id
}

/** Whose limits a call counts against. */
export const budgetOf = (credential: Credential): string =>
  credential.kind === 'installation' ? `installation ${credential.id}` : credential.kind
