import type { Logger } from 'pino'
import type { Environment } from '#setup/environment'
import type { Store } from '#store/open-store'
import type { Connection } from '../../connect.ts'
import type { PageAddresses } from '../../page-addresses.ts'
import type { TokenGuard } from '../../server/token-guard.ts'
import type { Access } from '../access.ts'
import type { Operators } from '../resolve-operators.ts'
import type { Sessions } from '../sessions.ts'
import type { SigningIn } from '../sign-in.ts'

export interface PagesOptions {
  readonly environment: Environment
  readonly store: Store
  readonly connection: Connection
  readonly addresses: PageAddresses
  readonly log: Logger
}

/** What answers requests for pages. */
export interface PageServices extends PagesOptions {
  readonly visitors: Visitors
}

/** Who visits, and what each may see. */
export interface Visitors {
  readonly sessions: Sessions
  readonly operators: Operators
  /** Absent when sign-in is disabled. */
  readonly signing: SigningIn | undefined
  readonly access: Access
  readonly guard: TokenGuard
}
