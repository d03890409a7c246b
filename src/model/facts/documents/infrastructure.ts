import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** The value of a setting in infrastructure code, as far as its text shows it. */
export type Setting =
  | { readonly state: 'set'; readonly value: string | number | boolean; readonly at: Span }
  /** The value of a variable or a local value of the same module, or one in it: `var.retention`, `local.database.retention`. */
  | { readonly state: 'named'; readonly name: string; readonly at: Span; readonly isNegated?: boolean }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly at: Span }

/** What a store's setting keeps safe. */
export type StoreSafeguard = 'backups' | 'deletion protection' | 'final snapshot' | 'old versions' | 'objects'

/** A setting that protects the data of a store. */
export interface StoreSetting {
  readonly safeguard: StoreSafeguard
  /** As written: `backup_retention_period`, `point_in_time_recovery.enabled`. */
  readonly name: string
  readonly setting: Setting
  /** The values with which the safeguard is on: a number above zero, or one of these. */
  readonly on: 'above zero' | readonly (string | boolean)[]
  /** Whether it is on when the setting is absent; absent if that depends on something else. */
  readonly byDefault?: boolean
}

/** A database, a table or a bucket that infrastructure code declares. */
export interface DeclaredStore extends FactBase<'declared-store'> {
  /** `aws_db_instance.orders` */
  readonly address: string
  readonly resource: string
  /** In words: `RDS instance`. */
  readonly title: string
  readonly name: string
  readonly settings: readonly StoreSetting[]
  /** It holds data of its own that nothing else has: no replica, no cache, no table whose items expire, no lock. */
  readonly holdsData: boolean
  /** Deleting it without a final snapshot loses its data, backups included. */
  readonly isGoneOnceDeleted: boolean
  /** `lifecycle { prevent_destroy = true }`; Terraform then refuses any plan that deletes it. */
  readonly preventDestroy?: Span
  /** Arguments whose change makes Terraform delete the store and create an empty one, as written; changes that are ignored left out. */
  readonly identity: readonly { readonly name: string; readonly setting: Setting; readonly at: Span }[]
  /** Whether it is created: with zero or `false`, it is not. */
  readonly exists: Setting
  /** It is created once for each key: its address has one. */
  readonly forEach?: Span
}

/** A value with a name in a module of infrastructure code. */
export interface NamedValue extends FactBase<'named-value'> {
  /** `var.retention`, `local.retention`; also of an entry of an object: `local.database.retention`. */
  readonly name: string
  /** The default of a variable. */
  readonly value: Setting
  /** A variable without a default. */
  readonly isRequired?: true
  /** A file of values (`.tfvars`) sets it. */
  readonly isAssigned?: true
}

/** A part of infrastructure code that uses a module. */
export interface ModuleUse extends FactBase<'module-use'> {
  readonly name: string
  /** As written: `../modules/database`. */
  readonly source: string
  /** By the name of the argument, and by the path of an entry of an object. */
  readonly inputs: Readonly<Record<string, Setting>>
  /** What the arguments refer to, by name: `aws_sqs_queue.orders`, `module.orders.queue_arn`, `var.queue`. */
  readonly passes?: Readonly<Record<string, readonly string[]>>
}

/** A value that a module gives to what uses it. */
export interface ModuleOutput extends FactBase<'module-output'> {
  readonly name: string
  /** What it refers to, as for the arguments of a module. */
  readonly of: readonly string[]
}

/** The folder is applied by itself: it configures a provider or a backend. */
export interface AppliedFolder extends FactBase<'applied-folder'> {
  readonly by: string
}

/** Resources whose address the change moves, removes from the state or imports: `moved`, `removed`. */
export interface MovedResource extends FactBase<'moved-resource'> {
  readonly from: string
}

/** Something else copies stores of the repository: a plan of AWS Backup. */
export interface BackupPlan extends FactBase<'backup-plan'> {
  readonly by: string
}

/** A function that a platform runs, with the time that it may take. */
export interface PlatformFunction extends FactBase<'platform-function'> {
  /** `aws_lambda_function.worker`; the logical name in a template. */
  readonly address: string
  readonly timeout: Setting
  /** Seconds if no timeout is set. */
  readonly defaultTimeout: number
}

/** Infrastructure code says whether a secret or a key is replaced, or fetched again, from time to time. */
export interface SecretRotation extends FactBase<'secret-rotation'> {
  /** The rotated secret or key: `aws_secretsmanager_secret.db`, `ExternalSecret/db`. */
  readonly address: string
  /** In words. */
  readonly title: string
  /** The setting or the resource: `enable_key_rotation`. */
  readonly by: string
  readonly state: 'on' | 'off' | 'unknown'
  /** A setting says so, and not its absence. */
  readonly isWritten?: true
  /** A new value is made elsewhere: this only fetches it. */
  readonly isFetched?: true
}

/** Infrastructure code declares a secret that a `secret-rotation` may rotate. */
export interface DeclaredSecret extends FactBase<'declared-secret'> {
  readonly address: string
}

/** A gateway that calls a function for each request, and gives up after some time. */
export interface GatewayCall extends FactBase<'gateway-call'> {
  readonly gateway: string
  /** The address of the function in the same module or template. */
  readonly handler: string
  /** Its limit in milliseconds, if it is set. */
  readonly timeout: Setting
  /** In seconds, if it is not. */
  readonly limit: number
}
