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
  /** Runs before or next to the main containers (`initContainers`). */
  readonly auxiliary: boolean
  /** Numbers and names of the ports it declares. */
  readonly ports: readonly string[]
  readonly readiness?: Span
  /** A patch deletes the readiness probe: `readinessProbe: null`. */
  readonly removesReadiness?: Span
  /** Minimum duration of `preStop`. */
  readonly preStopSleep?: Seconds
  /** It has a `preStop` hook, of whatever duration. */
  readonly hasPreStop?: boolean
  /** `command` and `args` as one list, if they are literals. */
  readonly command?: { readonly words: readonly string[]; readonly at: Span }
  readonly stopSignal?: { readonly name: string; readonly at: Span }
  /** Keys of ConfigMaps and Secrets that its environment needs to start. */
  readonly keys?: readonly KeyReference[]
  /** Ports that its probes name, as written; numbers left out. */
  readonly probedPorts?: readonly { readonly probe: string; readonly port: string; readonly at: Span }[]
  /** Settings that protect this container, or the others; by name. */
  readonly safeguards: Readonly<Partial<Record<Safeguard, Span>>>
}

/** A key of a ConfigMap or a Secret that a container needs: without it, Kubernetes does not start the container. */
export interface KeyReference {
  readonly object: 'ConfigMap' | 'Secret'
  readonly name: string
  readonly key: string
  readonly at: Span
}

/** A ConfigMap or a Secret, or an object from which a controller makes one. */
export interface ConfigurationObject extends FactBase<'configuration-object'> {
  readonly object: 'ConfigMap' | 'Secret'
  readonly name: string
  readonly namespace?: string
  readonly keys: readonly string[]
  /** More keys come from elsewhere: a file, a secret store. */
  readonly isOpen?: boolean
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
  /** An overlay patch: omitted settings are in the object that it patches. */
  readonly partial: boolean
  readonly replicas?: number
  /** The setting that stops all pods of the old version before the first new one is ready, as written: `type: Recreate`. */
  readonly stopsAllFirst?: { readonly by: string; readonly at: Span }
  /** Its pods mount claimed volumes, or use ports of the host: an old pod may have to go before a new one can start. */
  readonly isPinned?: boolean
  /** Time between the stop signal and the kill; if absent, the platform's default (30 s on Kubernetes, 10 s for compose). */
  readonly grace?: Seconds
  readonly schedule?: { readonly cron: string; readonly at: Span }
  readonly concurrency?: { readonly policy: string; readonly at: Span }
  /** The platform ends a run of a cron job after this time (`activeDeadlineSeconds`). */
  readonly runDeadline?: Seconds
  /** A cron job that is suspended. */
  readonly suspended?: boolean
  readonly containers: readonly Container[]
  /** The objects that an inline patch is applied to, where its kustomization names them. */
  readonly target?: PatchTarget
}

/** The objects that a patch of a kustomization is applied to. Names are regular expressions, as kustomize reads them. */
export interface PatchTarget {
  readonly kind?: string
  readonly name?: string
  /** It selects by labels or annotations, which are not compared. */
  readonly isOpen?: boolean
}

/** A kustomization: what it takes, and what it changes. */
export interface Overlay extends FactBase<'overlay'> {
  /** Files and folders that it takes, as written: resources, bases and components. */
  readonly takes: readonly string[]
  /** Files with patches, as written. */
  readonly patches: readonly { readonly path: string; readonly target?: PatchTarget }[]
  /** Numbers of pods by the name of the workload. */
  readonly replicas: Readonly<Record<string, number>>
  /** It takes components from outside of the repository, which may patch anything. */
  readonly isRemote?: boolean
}

/** A Kubernetes Service, which sends traffic to pods. */
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

/** What an overlay changes by patches whose text does not name a target (JSON patches, inline patches). */
export interface OverlayPatch extends FactBase<'overlay-patch'> {
  /** Names of the settings it changes: `readinessProbe`, `terminationGracePeriodSeconds`, `replicas`. */
  readonly touches: readonly string[]
  readonly target?: PatchTarget
  /** JSON patches (RFC 6902) of readiness probes: the number of the container that each sets or removes it for; absent for a whole list. */
  readonly probes?: readonly { readonly isSet: boolean; readonly container?: number; readonly at: Span }[]
}

/** Something that changes the number of a workload's pods. */
export interface Autoscaler extends FactBase<'autoscaler'> {
  /** `Deployment/orders`. */
  readonly target: string
  /** Its lower bound of replicas, if it is a literal number. */
  readonly minimum?: number
}
