import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

export interface Seconds {
  readonly seconds: number
  readonly at: Span
}

export type Safeguard =
  | 'liveness probe'
  | 'health check'
  | 'start order'
  | 'memory limit'
  | 'memory request'
  | 'restart policy'
  | 'init process'
  | 'non-root user'

/** A container of a workload, or a service of a compose file. */
export interface Container {
  readonly name: string
  readonly at: Span
  readonly image?: string
  /** Runs before or beside the main containers (`initContainers`). */
  readonly auxiliary: boolean
  /** Numbers and names of the ports it declares. */
  readonly ports: readonly string[]
  readonly readiness?: Span
  /** How long `preStop` waits at least. */
  readonly preStopSleep?: Seconds
  /** `command` and `args` as one list, where they are written out. */
  readonly command?: { readonly words: readonly string[]; readonly at: Span }
  readonly stopSignal?: { readonly name: string; readonly at: Span }
  /** What keeps this container, or the others, from harm; by name. */
  readonly safeguards: Readonly<Partial<Record<Safeguard, Span>>>
}

/** Something that an orchestrator runs: a Kubernetes workload, a compose service, a process type of a Procfile. */
export interface Workload extends FactBase<'workload'> {
  readonly platform: 'kubernetes' | 'compose' | 'procfile'
  /** `Deployment`, `StatefulSet`, `DaemonSet`, `Job`, `CronJob`, `Pod` …; `service` for compose, `process` for a Procfile. */
  readonly controller: string
  readonly name: string
  readonly namespace?: string
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>
  /** A patch of an overlay: what it leaves out stands elsewhere. */
  readonly partial: boolean
  readonly replicas?: number
  /** Time between the signal to stop and the kill; absent: the platform's default (30 s on Kubernetes, 10 s for compose). */
  readonly grace?: Seconds
  readonly schedule?: { readonly cron: string; readonly at: Span }
  readonly concurrency?: { readonly policy: string; readonly at: Span }
  /** After this long a run of a cron job is ended by the platform (`activeDeadlineSeconds`). */
  readonly runDeadline?: Seconds
  /** A cron job that is switched off. */
  readonly suspended?: boolean
  readonly containers: readonly Container[]
}

/** A Kubernetes Service: whose pods get traffic. */
export interface NetworkService extends FactBase<'network-service'> {
  readonly name: string
  readonly namespace?: string
  readonly selector: Readonly<Record<string, string>>
  /** Numbers or names of the container's ports. */
  readonly targetPorts: readonly string[]
}

export interface DisruptionBudget extends FactBase<'disruption-budget'> {
  readonly name: string
  readonly selector: Readonly<Record<string, string>>
  readonly minAvailable?: { readonly value: string; readonly at: Span }
  readonly maxUnavailable?: { readonly value: string; readonly at: Span }
}

/** What an overlay changes by patches whose target is not told by their own text (JSON patches, patches written in place). */
export interface OverlayPatch extends FactBase<'overlay-patch'> {
  /** Words of the settings it touches: `readinessProbe`, `terminationGracePeriodSeconds`, `replicas`. */
  readonly touches: readonly string[]
}

/** Something that changes the number of a workload's pods. */
export interface Autoscaler extends FactBase<'autoscaler'> {
  /** `Deployment/orders`. */
  readonly target: string
}
