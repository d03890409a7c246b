/** A command that ends running instances without a grace period. */
export interface Kill {
  readonly program: string
  /** The words that name the command, in this order; options may stand between them. */
  readonly words: readonly string[]
  /** Options of which one must be there, as written or with its value as the next word. Empty if the command always kills. */
  readonly options: readonly string[]
  /** What the command must be about: the word behind its name. Absent if it is always about running instances. */
  readonly of?: ReadonlySet<string>
  readonly source: string
}

/** Kinds of Kubernetes whose pods serve or work; a finished job is deleted without loss. */
const running: ReadonlySet<string> = new Set(
  ['pod', 'deployment', 'statefulset', 'daemonset', 'replicaset']
    .flatMap((kind) => [kind, `${kind}s`])
    .concat('po', 'deploy', 'sts', 'ds', 'rs'),
)

export const kills: readonly Kill[] = [
  {
    program: 'kubectl',
    words: ['delete'],
    options: ['--grace-period=0', '--grace-period=1', '--now'],
    of: running,
    source: 'kubectl 1.31 reference, delete: --grace-period=0 with --force deletes at once, --now is --grace-period=1',
  },
  { program: 'docker', words: ['kill'], options: [], source: 'Docker CLI 27, docker kill: sends SIGKILL unless --signal names another' },
  {
    program: 'docker',
    words: ['stop'],
    options: ['-t=0', '--time=0', '--timeout=0'],
    source: 'Docker CLI 27, docker stop: seconds to wait before it kills the container',
  },
  {
    program: 'docker',
    words: ['compose', 'kill'],
    options: [],
    source: 'Docker Compose 2.29, docker compose kill: sends SIGKILL by default',
  },
]

/** Options whose value is the next word. */
export const valueOptions: ReadonlySet<string> = new Set([
  ...['-n', '--namespace', '--context', '--kubeconfig', '-l', '--selector', '-f', '--filename', '--grace-period'],
  ...['-H', '--host', '-p', '--project-name', '-t', '--time', '--timeout'],
])
