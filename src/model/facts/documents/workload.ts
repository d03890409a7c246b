import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

export interface Seconds {
  readonly seconds: number
  readonly at: Span
  /** The line of the values of a chart that the time comes from; the path is that inside of the chart. */
  readonly source?: { readonly path: string; readonly line: number }
}

export type Safeguard =
  | 'liveness probe'
  | 'startup probe'
  | 'health check'
  | 'start order'
  | 'memory limit'
  | 'memory request'
  | 'restart policy'
  | 'init process'
  | 'non-root user'
  | 'preStop hook'

/** What holds for a workload as a whole: ECS stops a deployment that fails, and goes back. */
export type GuardName = 'automatic rollback'

/** A guard that is on, that is written as off, or that the text does not decide. */
export interface Guard {
  readonly state: 'on' | 'off' | 'unknown'
  readonly at: Span
}

/** When Kubernetes probes and acts, with the defaults of what a probe does not set. */
export interface ProbeTiming {
  /** Seconds from the start of the container to the first probe. */
  readonly delay: number
  /** Seconds between two probes. */
  readonly period: number
  /** Seconds until an answer counts as a failure. */
  readonly timeout: number
  /** Failures in a row until Kubernetes acts. */
  readonly failures: number
}

/** What lets a container act on its node and on the other containers there. */
export interface NodeAccess {
  readonly by: 'privileged' | 'process namespace' | 'runtime socket' | 'system folder'
  /** The path on the node. */
  readonly path?: string
  readonly at: Span
}

/** Where files go that a container writes: `lasting` volumes outlive the pod, and so does a `node` folder while the pod stays there. */
export interface Volume {
  readonly name: string
  readonly lasts: 'lasting' | 'node' | 'temporary' | 'unknown'
  /** ConfigMaps and Secrets that it holds. */
  readonly holds?: readonly ObjectReference[]
}

/** A container of a workload, or a service of a compose file. */
export interface Container {
  readonly name: string
  readonly at: Span
  readonly image?: string
  readonly imageAt?: Span
  /** The image is built from the same folder as the manifest: the name is what it is called afterwards. */
  readonly isBuilt?: true
  /** It states that it must not be restarted: `restart: "no"`. */
  readonly neverRestarts?: true
  /** What its image is known for: it stores data that nothing else has, or it builds and runs other containers. */
  readonly runs?: 'database' | 'builder'
  /** The folder that its image is built from, as written. */
  readonly buildsFrom?: string
  /** Runs before or next to the main containers (`initContainers`). */
  readonly auxiliary: boolean
  /** Numbers and names of the ports it declares. */
  readonly ports: readonly string[]
  /** Where they are declared. */
  readonly portsAt?: Span
  readonly readiness?: Span
  /** Without a readiness probe, a container is ready once its startup probe has succeeded. */
  readonly startup?: Span
  /** A patch deletes the readiness probe: `readinessProbe: null`. */
  readonly removesReadiness?: Span
  /** Minimum duration of `preStop`. */
  readonly preStopSleep?: Seconds
  /** It has a `preStop` hook, of whatever duration. */
  readonly hasPreStop?: boolean
  /** `command` and `args` as one list, if they are literals. */
  readonly command?: { readonly words: readonly string[]; readonly at: Span }
  /** The host whose answer its command waits for in a loop, however long that takes. */
  readonly waitsFor?: string
  readonly stopSignal?: { readonly name: string; readonly at: Span }
  /** Keys of ConfigMaps and Secrets that its environment needs to start. */
  readonly keys?: readonly KeyReference[]
  /** The variables that it sets. */
  readonly environment?: Environment
  readonly probes?: readonly Probe[]
  /** Resources that it requests. A limit without a request counts: Kubernetes requests as much. */
  readonly requests?: readonly string[]
  readonly nodeAccess?: readonly NodeAccess[]
  /** Volumes that it mounts: their names, or what a compose file writes. */
  readonly mounts?: readonly string[]
  /** Settings that protect this container, or the others; by name. */
  readonly safeguards: Readonly<Partial<Record<Safeguard, Span>>>
  /** Safeguards that a value decides which the text does not show. */
  readonly undecided?: readonly Safeguard[]
}

/** The variables that a container gets, besides those of its image. */
export interface Environment {
  readonly names: readonly string[]
  /** Where each is set. */
  readonly places?: readonly { readonly name: string; readonly at: Span }[]
  /** Values that are whole numbers: ports, as far as their names say so. */
  readonly numbers?: Readonly<Record<string, string>>
  /** Objects whose keys all become variables. */
  readonly from: readonly (ObjectReference & { readonly prefix?: string })[]
  /** Files that are read when the container starts may set more (`env_file`). */
  readonly isOpen?: true
  readonly at: Span
}

/** A ConfigMap or a Secret that a pod takes as a whole. */
export interface ObjectReference {
  readonly object: 'ConfigMap' | 'Secret'
  readonly name: string
  readonly at: Span
  /** The pod starts without it. */
  readonly isOptional?: true
}

/** A probe of a container. */
export interface Probe {
  readonly probe: 'readinessProbe' | 'livenessProbe' | 'startupProbe'
  readonly at: Span
  /** The path of its HTTP request, as written. */
  readonly path?: string
  readonly pathAt?: Span
  /** Number or name of the port that it asks by HTTP or TCP, as written. */
  readonly port?: string
  readonly portAt?: Span
  /** Absent if a number in it is not written as one. */
  readonly timing?: ProbeTiming
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
  /** Where each is written. */
  readonly places?: readonly { readonly name: string; readonly at: Span }[]
  /** More keys come from elsewhere: a file, a secret store. */
  readonly isOpen?: boolean
}

/** An object of a controller that may make ConfigMaps and Secrets under the names in it, or with names that begin like its own. */
export interface CustomObject extends FactBase<'custom-object'> {
  readonly object: string
  readonly names: readonly string[]
}

/** Something that an orchestrator runs: a Kubernetes workload, a compose service, a systemd unit, a service in Terraform or CloudFormation. */
export interface Workload extends FactBase<'workload'> {
  readonly platform: 'kubernetes' | 'compose' | 'systemd' | 'ecs' | 'cloud-run'
  /**
   * `Deployment`, `StatefulSet`, `DaemonSet`, `Job`, `CronJob`, `Pod` …; `service` for compose, `unit` for systemd, the title of the resource for
   * Terraform and CloudFormation.
   */
  readonly controller: string
  /** How Terraform or a template refers to it: `aws_ecs_service.orders`. */
  readonly address?: string
  /** The address of the task definition that an ECS service runs. */
  readonly runs?: string
  /** Something else than Terraform sets which version it runs. */
  readonly isDeployedElsewhere?: true
  /** A load balancer or other services send requests to it, as its own text says. */
  readonly takesRequests?: true
  readonly guards?: Readonly<Partial<Record<GuardName, Guard>>>
  readonly name: string
  readonly namespace?: string
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>
  /** Where the labels are. */
  readonly labelsAt?: Span
  /** An annotation or a label of the pods asks a controller to add containers: a mesh, an agent. */
  readonly getsContainers?: true
  /** An overlay patch, or a drop-in of a systemd unit: omitted settings are in what it adds to. */
  readonly partial: boolean
  readonly replicas?: number
  readonly replicasAt?: Span
  readonly volumes?: readonly Volume[]
  /** The volumes of a StatefulSet are deleted with their pods: when it is scaled down, or deleted. */
  readonly deletesVolumes?: { readonly when: 'scaled' | 'deleted'; readonly at: Span }
  /** The setting that stops all pods of the old version before the first new one is ready, as written: `type: Recreate`. */
  readonly stopsAllFirst?: { readonly by: string; readonly at: Span }
  /** Its pods mount claimed volumes, or use ports of the host: an old pod may have to go before a new one can start. */
  readonly isPinned?: boolean
  /** Time between the stop signal and the kill; if absent, the platform's default (30 s on Kubernetes, 10 s for compose). */
  readonly grace?: Seconds
  /** Its containers have several such times, or values that the text does not show. */
  readonly hasOpenGrace?: true
  readonly schedule?: { readonly cron: string; readonly at: Span }
  readonly concurrency?: { readonly policy: string; readonly at: Span }
  /** The platform ends a run of a cron job after this time (`activeDeadlineSeconds`). */
  readonly runDeadline?: Seconds
  /** A cron job that is suspended. */
  readonly suspended?: boolean
  /** The setting that deletes a failed run of a job at once, as written. */
  readonly dropsFailedRuns?: { readonly by: string; readonly at: Span }
  /** A service of a compose file that runs only on request, or that takes settings from another file. A unit that ends, or that something else starts. */
  readonly isOptional?: true
  /** Services of a compose file that it needs while it runs. */
  readonly waitsFor?: readonly string[]
  /** Services of a compose file that it waits for until they have ended. */
  readonly waitsForEnd?: readonly string[]
  /** The compose file is for Docker Swarm, which restarts what ends. */
  readonly inSwarm?: true
  /** A service of its compose file runs the working tree: its build context is mounted over what the image holds. */
  readonly forDevelopment?: true
  readonly containers: readonly Container[]
  /** A chart writes it so with its default values, and the repository does not state with which values it is deployed. */
  readonly byDefault?: true
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
  /** Files and folders of its lists, and of its patches, with their lines. */
  readonly entries?: readonly { readonly path: string; readonly at: Span }[]
  /** It takes something from outside of the repository, or by a name that a variable decides. */
  readonly takesMore?: true
  /** Images whose name, tag or digest it replaces. */
  readonly images?: readonly { readonly name: string; readonly at: Span }[]
  /** Files with patches, as written. */
  readonly patches: readonly { readonly path: string; readonly target?: PatchTarget }[]
  /** Numbers of pods by the name of the workload. */
  readonly replicas: Readonly<Record<string, number>>
  /** It puts labels on its objects, which selectors may ask for. */
  readonly addsLabels?: true
  /** It takes components from outside of the repository, which may patch anything. */
  readonly isRemote?: boolean
}

/** A Kubernetes Service, which sends traffic to pods. */
export interface NetworkService extends FactBase<'network-service'> {
  readonly name: string
  readonly namespace?: string
  readonly selector: Readonly<Record<string, string>>
  readonly selectorAt?: Span
  /** Numbers or names of the container's ports. */
  readonly targetPorts: readonly string[]
  /** Its ports with their targets, numbers or names as written. */
  readonly ports: readonly {
    readonly port?: string
    readonly name?: string
    readonly target: string
    readonly targetAt: Span
    readonly at: Span
  }[]
  /** It sends traffic to pods that are not ready too (`publishNotReadyAddresses`). */
  readonly ignoresReadiness?: true
  /** It has no address: clients connect to the pods themselves, whatever its ports say (`clusterIP: None`). */
  readonly isHeadless?: true
  /** Clients outside of the cluster reach it (`LoadBalancer`). */
  readonly isPublic?: true
}

/** Routes of requests from outside of the cluster to Services: an Ingress, a route of a gateway. */
export interface NetworkRoute extends FactBase<'network-route'> {
  readonly namespace?: string
  readonly services: readonly string[]
}

/** Sets the resources of containers that do not: of a namespace (LimitRange), or of one workload (VerticalPodAutoscaler). */
export interface ResourceDefault extends FactBase<'resource-default'> {
  readonly namespace?: string
  /** `Deployment/orders`; absent for all pods of the namespace. */
  readonly target?: string
}

/** What happens to a volume when its claim is deleted (StorageClass, PersistentVolume). */
export interface ReclaimPolicy extends FactBase<'reclaim-policy'> {
  readonly policy: 'Delete' | 'Retain'
  readonly policyAt: Span
  readonly name: string
}

/** A Service to which requests from outside are passed. */
export interface Backend {
  readonly service: string
  /** Number or name of the Service's port, as written. */
  readonly port?: string
  readonly at: Span
}

/** What receives requests from outside the cluster: an Ingress, or a route of a gateway. */
export interface Ingress extends FactBase<'ingress'> {
  readonly name: string
  readonly namespace?: string
  readonly backends: readonly Backend[]
  /** The class of controllers that serves it, as written. */
  readonly controller?: string
  readonly controllerAt?: Span
  /** How long the controller waits for the answer of a backend, if the object says so. */
  readonly readTimeout?: Seconds
  /** How long its load balancer keeps idle connections to the pods, and expects them to do the same. */
  readonly idle?: { readonly balancer: string; readonly seconds: number; readonly at?: Span }
}

export interface DisruptionBudget extends FactBase<'disruption-budget'> {
  readonly name: string
  readonly selector: Readonly<Record<string, string>>
  /** It selects pods by more than equal labels, or all pods of its namespace. */
  readonly isOpen?: true
  readonly namespace?: string
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
  readonly name: string
  readonly namespace?: string
  /** Its lower bound of replicas, if it is a literal number. */
  readonly minimum?: number
  /** Its upper bound, if it is a literal number. */
  readonly maximum?: { readonly count: number; readonly at: Span }
  /** It may remove all pods when there is no work. */
  readonly scalesToZero?: true
  /** Resources whose use, as a share of what containers request, it scales by. */
  readonly shares?: readonly { readonly resource: string; readonly container?: string; readonly at: Span }[]
}
