/** The ten areas; also the folder names under `src/rules`. */
export const areas = [
  'deployability',
  'configuration',
  'observability',
  'failure-handling',
  'data-safety',
  'idempotency',
  'jobs',
  'shutdown',
  'security',
  'playbooks',
] as const

export type Area = (typeof areas)[number]

export const areaTitles: Readonly<Record<Area, string>> = {
  deployability: 'Deployability & startup safety',
  configuration: 'Configuration & secrets',
  observability: 'Observability',
  'failure-handling': 'Failure handling & degradation',
  'data-safety': 'Data safety & migration readiness',
  idempotency: 'Idempotency & side-effect control',
  jobs: 'Background jobs & workflows',
  shutdown: 'Shutdown & resource safety',
  security: 'Security & abuse readiness',
  playbooks: 'Operational playbooks',
}

/** The standard's wording of a check: required, anti-pattern, must be tested, must be verified, must expose, recommended. */
export type CheckKind = 'required' | 'anti-pattern' | 'must-be-tested' | 'must-be-verified' | 'must-expose' | 'recommended'

/** One of the 70 statements of the readiness standard. */
export interface Check {
  /** `area.number`, for example `4.1`. */
  readonly id: string
  readonly area: Area
  readonly kind: CheckKind
  readonly statement: string
}
