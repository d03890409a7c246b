/**
 * How a command line begins that runs a program in a container of a compose project, by hand. Source: Docker, "docker compose exec" and
 * "docker compose run"; Podman Compose 1.5 has the same subcommands.
 */
const starts: readonly (readonly string[])[] = [['docker-compose'], ['docker', 'compose'], ['podman-compose'], ['podman', 'compose']]

const runs: ReadonlySet<string> = new Set(['exec', 'run'])

/** Whether a command line runs a program in a container of a compose project: `docker-compose exec -T backend node tools/seed.js`. */
export const runsInCompose = (words: readonly string[]): boolean =>
  starts.some((start) => start.every((word, at) => words[at] === word) && words.slice(start.length).some((word) => runs.has(word)))
