import type { WholesaleRemoval } from './facts/data/wholesale-removal.ts'
import type { FunctionMark } from './facts/function-mark.ts'
import type { EventListener, EventPublication } from './facts/work/application-event.ts'
import type { Span } from './source-file.ts'
import type { LogCall, Logger, LogLayout } from './facts/records/log.ts'
import type { FailedCheck } from './facts/calls/failed-check.ts'
import type { RateAmount } from './facts/requests/rate-amount.ts'
import type { AbsentError, CaughtError, HandledError, LostError } from './facts/calls/lost-error.ts'
import type { JoinedAnswer } from './facts/work/joined-answer.ts'
import type { TwinSteps } from './facts/work/twin-steps.ts'
import type { Substitution } from './facts/calls/substitution.ts'
import type { ChartUse } from './facts/documents/chart-use.ts'
import type { CaughtCancellation } from './facts/calls/cancellation.ts'
import type { OpenedResource } from './facts/process/resource.ts'
import type { ArchiveEntry } from './facts/data/archive-entry.ts'
import type { DroppedTask } from './facts/work/dropped-task.ts'
import type { BatchSource, DeclaredQueue, QueueMention } from './facts/work/declared-queue.ts'
import type {
  AppliedFolder,
  BackupPlan,
  DeclaredSecret,
  DeclaredStore,
  GatewayCall,
  ModuleOutput,
  ModuleUse,
  MovedResource,
  NamedValue,
  PlatformFunction,
  SecretRotation,
} from './facts/documents/infrastructure.ts'
import type { LeftWork } from './facts/work/left-work.ts'
import type { LongLived } from './facts/process/long-lived.ts'
import type { LateWrite, ProxiedCall } from './facts/calls/proxied-call.ts'
import type { MemoryDecision } from './facts/work/memory-decision.ts'
import type { MemoryPosition } from './facts/work/memory-position.ts'
import type { DatedWrite, EventHandler } from './facts/data/dated-write.ts'
import type { OrderedWrite } from './facts/data/ordered-write.ts'
import type { IsolatedItem } from './facts/work/isolated-item.ts'
import type { RoundWork } from './facts/work/round-work.ts'
import type { RunningWork } from './facts/work/running-work.ts'
import type { RowWork } from './facts/data/row-work.ts'
import type { Metric } from './facts/records/metric.ts'
import type { Front } from './facts/requests/front.ts'
import type { ApartWork, BoundContext } from './facts/work/apart-work.ts'
import type { SuppressionComment } from './facts/documents/suppression.ts'
import type { Endpoint, OpaqueRoute, RouterGuard, WebhookReceiver } from './facts/requests/endpoint.ts'
import type {
  DrainSetting,
  ForcedExit,
  Server,
  ServerLimit,
  ServerStart,
  SignalHandler,
  StartableServer,
  StopCall,
} from './facts/process/process.ts'
import type { ConcurrentHazard, DetachedContext, IgnoredOutcome } from './facts/work/concurrent.ts'
import type { ParsedBodySignature, PlainComparison, SecretComparison } from './facts/documents/comparison.ts'
import type { TokenRead } from './facts/requests/token.ts'
import type { CatalogEntry, Document, Ownership } from './facts/documents/document.ts'
import type { PackageManifest, PathMapping } from './facts/documents/manifest.ts'
import type { Exclusion } from './facts/process/exclusion.ts'
import type { Client, ClientSetting, ExternalCall, MemberCall, UnsetDeadline } from './facts/calls/external-call.ts'
import type { DatabaseDialect, MigrationScript, MigrationTransactionsOff, SchemaChange } from './facts/data/schema-change.ts'
import type { CacheAside } from './facts/data/cache-aside.ts'
import type { SchemaSync } from './facts/data/schema-sync.ts'
import type { MigrationCommand } from './facts/data/migration-command.ts'
import type { KeyHanding, MoneyPost, RequestKey } from './facts/requests/request-key.ts'
import type { DataModel, ModelUse } from './facts/data/data-model.ts'
import type { SqlStatement } from './facts/data/sql-statement.ts'
import type { DataAccess } from './facts/data/data-access.ts'
import type { OutsideValue } from './facts/requests/outside-value.ts'
import type { Effects, Protection } from './facts/requests/protection.ts'
import type { Safeguard } from './facts/requests/safeguard.ts'
import type { CodeLoad } from './facts/process/code-load.ts'
import type { TextForm } from './facts/documents/text-form.ts'
import type { OptionalCheck } from './facts/process/optional-check.ts'
import type { OpenAccess } from './facts/requests/open-access.ts'
import type { RouterMount } from './facts/requests/router-mount.ts'
import type { WeakSetting } from './facts/process/weak-setting.ts'
import type { JobSetting } from './facts/work/job-setting.ts'
import type { WorkStep } from './facts/work/work-step.ts'
import type { WriteOrder } from './facts/data/write-order.ts'
import type { ConfigLiteral, Secret, SecretFallback } from './facts/requests/secret.ts'
import type {
  Autoscaler,
  ConfigurationObject,
  CustomObject,
  DisruptionBudget,
  NetworkRoute,
  Ingress,
  NetworkService,
  ReclaimPolicy,
  ResourceDefault,
  Overlay,
  OverlayPatch,
  Workload,
} from './facts/documents/workload.ts'
import type { DeployJob, Pipeline } from './facts/documents/pipeline.ts'
import type { ImageCommand, ImageCopy, ScriptServer } from './facts/documents/image.ts'
import type { HandlerTable, TableCall } from './facts/work/dispatch.ts'
import type { Breaker, BreakerUse, FreshKey, HandedWork, Retry, RetryMaker, RunsParameter } from './facts/calls/retry.ts'
import type { ConfigCheck, ConfigRead, KeyQuestion, SettingUse } from './facts/process/config-read.ts'
import type { FixedAddress } from './facts/calls/fixed-address.ts'
import type { EnvironmentSetting, NamedVariables } from './facts/process/environment-setting.ts'
import type {
  CallsMade,
  Emitter,
  ErrorListener,
  ImportWork,
  LazySetup,
  LoadStart,
  OptionalWait,
  StartHook,
  StartSetting,
  StartupFailure,
  StartupStep,
} from './facts/process/startup.ts'
import type { EffectClient, IdempotencyKeyValue, SideEffect } from './facts/documents/side-effect.ts'
import type { BusyFlag, OpenCondition, OpenRefusal, TwoStepClaim } from './facts/data/claim.ts'
import type { BackgroundLoop } from './facts/work/background-loop.ts'
import type { FanOut, FloatingPromise, PromiseNames } from './facts/work/concurrency.ts'
import type { OperationMark } from './facts/requests/operation.ts'
import type { TestEvidence } from './facts/records/test-evidence.ts'
import type { Redaction } from './facts/requests/redaction.ts'
import type { Recording } from './facts/records/recording.ts'
import type { BlockingCall } from './facts/calls/blocking-call.ts'
import type { Tracing, UntracedWork, TraceShare } from './facts/records/tracing.ts'
import type { RowAddition } from './facts/data/row-addition.ts'
import type { FailureTest } from './facts/records/failure-test.ts'
import type { SwitchRead } from './facts/records/switch-read.ts'
import type { SkippedWork } from './facts/work/skipped-work.ts'
import type { Transaction, TransactionWrapper, UncommittedWrite, WrappedWork } from './facts/data/transaction.ts'
import type {
  Consumer,
  DelayedWork,
  JobOptions,
  Lock,
  MessageSettlement,
  Schedule,
  SwallowedError,
  Workflow,
  WorkflowHazard,
} from './facts/work/job.ts'

import type { Ref } from './facts/process/shared.ts'
import type { HeldValue, Pass } from './facts/documents/summary.ts'

export type * from './facts/process/shared.ts'

/** Every kind of fact and its shape. One file per kind under `facts/`; all languages produce the same facts. */
export interface FactTypes {
  'external-call': ExternalCall
  'code-load': CodeLoad
  client: Client
  'client-setting': ClientSetting
  'member-call': MemberCall
  'unset-deadline': UnsetDeadline
  'held-value': HeldValue
  'package-manifest': PackageManifest
  'path-mapping': PathMapping
  suppression: SuppressionComment
  logger: Logger
  'log-call': LogCall
  'log-layout': LogLayout
  metric: Metric
  'opened-resource': OpenedResource
  'archive-entry': ArchiveEntry
  'proxied-call': ProxiedCall
  'late-write': LateWrite
  secret: Secret
  'config-literal': ConfigLiteral
  'secret-fallback': SecretFallback
  workload: Workload
  'network-service': NetworkService
  'network-route': NetworkRoute
  'resource-default': ResourceDefault
  'reclaim-policy': ReclaimPolicy
  ingress: Ingress
  'disruption-budget': DisruptionBudget
  'overlay-patch': OverlayPatch
  overlay: Overlay
  'chart-use': ChartUse
  'configuration-object': ConfigurationObject
  'custom-object': CustomObject
  autoscaler: Autoscaler
  'deploy-job': DeployJob
  pipeline: Pipeline
  'image-command': ImageCommand
  'image-copy': ImageCopy
  'script-server': ScriptServer
  endpoint: Endpoint
  'router-guard': RouterGuard
  'router-mount': RouterMount
  'opaque-route': OpaqueRoute
  'webhook-receiver': WebhookReceiver
  server: Server
  'server-limit': ServerLimit
  'startable-server': StartableServer
  'server-start': ServerStart
  'concurrent-hazard': ConcurrentHazard
  'detached-context': DetachedContext
  'ignored-outcome': IgnoredOutcome
  'row-addition': RowAddition
  'skipped-work': SkippedWork
  'switch-read': SwitchRead
  'failure-test': FailureTest
  'runs-parameter': RunsParameter
  'handler-table': HandlerTable
  'table-call': TableCall
  'handed-work': HandedWork
  'untraced-work': UntracedWork
  'retry-maker': RetryMaker
  'fresh-key': FreshKey
  'uncommitted-write': UncommittedWrite
  'transaction-wrapper': TransactionWrapper
  'wrapped-work': WrappedWork
  'event-publication': EventPublication
  'event-listener': EventListener
  'signal-handler': SignalHandler
  'forced-exit': ForcedExit
  'stop-call': StopCall
  'long-lived': LongLived
  'dropped-task': DroppedTask
  'secret-comparison': SecretComparison
  'plain-comparison': PlainComparison
  'parsed-body-signature': ParsedBodySignature
  'token-read': TokenRead
  document: Document
  ownership: Ownership
  'catalog-entry': CatalogEntry
  'schema-change': SchemaChange
  'migration-script': MigrationScript
  'database-dialect': DatabaseDialect
  'migration-transactions-off': MigrationTransactionsOff
  'data-model': DataModel
  'model-use': ModelUse
  'data-access': DataAccess
  'sql-statement': SqlStatement
  protection: Protection
  effects: Effects
  safeguard: Safeguard
  'outside-value': OutsideValue
  'weak-setting': WeakSetting
  'failed-check': FailedCheck
  'rate-amount': RateAmount
  'open-access': OpenAccess
  'optional-check': OptionalCheck
  'text-form': TextForm
  'write-order': WriteOrder
  'schema-sync': SchemaSync
  'migration-command': MigrationCommand
  'request-key': RequestKey
  'money-post': MoneyPost
  'key-handing': KeyHanding
  'cache-aside': CacheAside
  'side-effect': SideEffect
  'effect-client': EffectClient
  'idempotency-key': IdempotencyKeyValue
  transaction: Transaction
  consumer: Consumer
  'message-settlement': MessageSettlement
  job: JobOptions
  schedule: Schedule
  workflow: Workflow
  'workflow-hazard': WorkflowHazard
  'swallowed-error': SwallowedError
  'lost-error': LostError
  'absent-error': AbsentError
  'caught-error': CaughtError
  'handled-error': HandledError
  substitution: Substitution
  'joined-answer': JoinedAnswer
  'twin-steps': TwinSteps
  'caught-cancellation': CaughtCancellation
  lock: Lock
  'delayed-work': DelayedWork
  'left-work': LeftWork
  retry: Retry
  'blocking-call': BlockingCall
  breaker: Breaker
  'breaker-use': BreakerUse
  tracing: Tracing
  'trace-share': TraceShare
  'config-read': ConfigRead
  'fixed-address': FixedAddress
  'environment-setting': EnvironmentSetting
  'gateway-call': GatewayCall
  'drain-setting': DrainSetting
  'named-variables': NamedVariables
  'config-check': ConfigCheck
  'wholesale-removal': WholesaleRemoval
  'key-question': KeyQuestion
  'setting-use': SettingUse
  'import-work': ImportWork
  'start-setting': StartSetting
  'lazy-setup': LazySetup
  'load-start': LoadStart
  'start-hook': StartHook
  'calls-made': CallsMade
  'startup-failure': StartupFailure
  'startup-step': StartupStep
  'optional-wait': OptionalWait
  emitter: Emitter
  'error-listener': ErrorListener
  redaction: Redaction
  recording: Recording
  front: Front
  'apart-work': ApartWork
  'bound-context': BoundContext
  'work-step': WorkStep
  'job-setting': JobSetting
  'declared-queue': DeclaredQueue
  'batch-source': BatchSource
  'queue-mention': QueueMention
  'declared-store': DeclaredStore
  'named-value': NamedValue
  'module-use': ModuleUse
  'module-output': ModuleOutput
  'applied-folder': AppliedFolder
  'moved-resource': MovedResource
  'backup-plan': BackupPlan
  'secret-rotation': SecretRotation
  'declared-secret': DeclaredSecret
  'platform-function': PlatformFunction
  'memory-decision': MemoryDecision
  'memory-position': MemoryPosition
  'dated-write': DatedWrite
  'ordered-write': OrderedWrite
  'event-handler': EventHandler
  'isolated-item': IsolatedItem
  'round-work': RoundWork
  'running-work': RunningWork
  'row-work': RowWork
  'test-evidence': TestEvidence
  'operation-mark': OperationMark
  'background-loop': BackgroundLoop
  'busy-flag': BusyFlag
  exclusion: Exclusion
  'two-step-claim': TwoStepClaim
  'open-condition': OpenCondition
  'open-refusal': OpenRefusal
  'fan-out': FanOut
  'floating-promise': FloatingPromise
  'promise-names': PromiseNames
}

export type FactKind = keyof FactTypes
export type FactOf<Kind extends FactKind> = FactTypes[Kind]
export type Fact = FactTypes[FactKind]

export interface ImportRecord {
  /** Specifier as written: `./http`, `@/lib/db`, `axios`. */
  readonly module: string
  readonly typeOnly: boolean
  /** Loaded by `import()` or `require()` inside a function. */
  readonly lazy: boolean
  /** Loaded by `require`: Node reads a file without a known extension as JavaScript. */
  readonly required?: true
  /** An attribute marks it as data: `with { type: 'text' }`. */
  readonly data?: true
}

export interface ExportRecord {
  /** `default`, a name, or `*` for `export * from`. */
  readonly name: string
  /** The local name, or a name of another module (if `module` is set). */
  readonly local: string
  readonly module?: string
  /** The class of the instance that the name holds: its members are methods of that class. */
  readonly made?: Ref
}

/** A function of the file; facts refer to it by `name` as their `within`. */
export interface FunctionRecord {
  readonly name: string
  readonly startLine: number
  readonly endLine: number
  readonly marks?: readonly FunctionMark[]
}

/** `from` (a function's name, empty at module level) calls `to`, or passes it as a callback. */
export interface CallRecord {
  readonly from: string
  readonly to: { readonly module?: string; readonly name: string }
  readonly startLine: number
  /** Passed as a value: the receiver may call it now or later. */
  readonly handedOn?: true
  /** Only kept in a field or a table: something else calls it, if anything does. */
  readonly stored?: true
  /** What the calls hand in, each different list of arguments once; absent if that is not recorded. */
  readonly passes?: readonly Pass[]
}

/** A function called from outside the code: the handler of a route, a job or a signal. */
export interface RootRecord {
  readonly reach: 'request' | 'job' | 'signal' | 'startup'
  readonly handler: Ref
}

/** A function of the file (`by`) that a call of another name may run: it implements an interface method. */
export interface ImplementationRecord {
  readonly of: Ref
  readonly by: string
}

/** The class that a class of the file extends, or a type that a Go struct embeds: it has the methods of that, too. */
export interface BaseRecord {
  readonly of: string
  readonly base: Ref
}

/** A line that repeats code from another place in the file, and that place. */
export interface Copy {
  readonly line: number
  readonly from: Span
  /** The subjects of facts that the line has without the repeated code. */
  readonly own?: readonly string[]
}

/** What a file's text shows about the file as a whole. */
export interface FileTraits {
  /** Facts on these lines also hold for the places from which they are copied. */
  readonly copies?: readonly Copy[]
  /** `use client`, `use server`, `server-only` … */
  readonly directives: readonly string[]
  /** Marked in its first lines as written by a tool. */
  readonly generated: boolean
  /** Starts with `#!`. */
  readonly shebang: boolean
  /** No build of the service holds it: a file that a build constraint excludes, or a helper of tests. */
  readonly unbuilt?: true
  /** Holds only steps that a migration tool runs once on each database. */
  readonly migration?: true
  readonly jsx: boolean
  /** Uses `window`, `document`, `localStorage` … without a declaration or a guard. */
  readonly browserGlobals: boolean
  /** Environment variables read. */
  readonly env: readonly string[]
  /** Contains tests that a test runner runs. */
  readonly tests?: true
  /** A template of a Helm chart, with the facts of what it writes. */
  readonly chart?: true
  /** What running the file starts, if its text shows it: a server that listens, a worker that consumes, another program. */
  readonly starts?: 'server' | 'worker' | 'program'
}

/**
 * The result of extracting one text: a pure function of (language, text), independent of the path, plain JSON. Keyed by the blob's id and
 * the extractor's version, so that each text is compiled only once.
 */
export interface FileFacts {
  readonly facts: readonly Fact[]
  readonly imports: readonly ImportRecord[]
  readonly exports: readonly ExportRecord[]
  readonly functions: readonly FunctionRecord[]
  readonly calls: readonly CallRecord[]
  readonly implementations?: readonly ImplementationRecord[]
  readonly bases?: readonly BaseRecord[]
  /** Methods of interfaces and abstract classes, which have no body here: `Repo.find`. */
  readonly abstracts?: readonly string[]
  readonly roots?: readonly RootRecord[]
  readonly traits: FileTraits
  /** Words of the text that look like a path or the dotted name of a module, each with the line of its first occurrence. */
  readonly mentions?: Readonly<Record<string, number>>
  /** Set if the text could not be examined, or only in part: one sentence that names the problem. */
  readonly problem?: { readonly message: string; readonly line?: number }
}
