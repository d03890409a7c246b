/** Commands that ask whether a host answers, and where they name it. */
interface HostCheck {
  readonly source: string
  /** By the last part of their path; any program if absent. */
  readonly programs?: readonly string[]
  /** The word between the program and the host. */
  readonly with?: string
  /** The option behind which the host stands. Without one, it is the first argument. */
  readonly option?: string
  /** A port follows the host: as the next word, or behind a colon. */
  readonly port?: 'next' | 'colon'
}

/** Scripts that wait until a host answers. */
const waiting: readonly HostCheck[] = [
  { programs: ['wait-for', 'wait-for.sh'], port: 'colon', source: 'eficode/wait-for 2: wait-for host:port' },
  { programs: ['wait-for-it', 'wait-for-it.sh'], port: 'colon', source: 'vishnubob/wait-for-it: wait-for-it.sh host:port' },
]

/** In the order in which they are tried. */
const asking: readonly HostCheck[] = [
  { programs: ['nc', 'ncat', 'netcat'], port: 'next', source: 'OpenBSD nc(1), BusyBox 1.37 nc, Ncat 7.95: nc [options] host port' },
  { programs: ['nslookup', 'host'], source: 'BIND 9.20: nslookup name, host name' },
  { programs: ['getent'], with: 'hosts', source: 'glibc 2.40 getent(1): getent hosts name' },
  { option: '--host', source: 'PostgreSQL 17 psql, MySQL 9 mysqladmin, MongoDB mongosh 2: --host' },
  {
    programs: ['redis-cli', 'pg_isready', 'mysqladmin'],
    option: '-h',
    source: 'Redis 8 redis-cli, PostgreSQL 17 pg_isready, MySQL 9 mysqladmin: -h host',
  },
]

/** Schemes of addresses that such commands ask. */
const address = /\b(?:https?|tcp|redis):\/\/([\w.-]+)/

/** Loops of the shell, and the program that pauses in them: `until nc -z collector 4317; do sleep 1; done`. */
const loops: readonly string[] = ['until', 'while']
const pause = 'sleep'

const nameAt = (word: string | undefined): string | undefined => /^[\w.][\w.-]*/.exec(word ?? '')?.[0]

/** The host that a check asks, among the words after its program. */
const hostAfter = (words: readonly string[], check: HostCheck): string | undefined => {
  if (check.option !== undefined) {
    const at = words.indexOf(check.option)
    return at === -1 ? undefined : nameAt(words[at + 1])
  }
  const rest = check.with === undefined ? words : words[0] === check.with ? words.slice(1) : []
  if (check.port === 'colon') return /^([\w.-]+):\d/.exec(rest[0] ?? '')?.[1]
  if (check.port === 'next') {
    const at = rest.findIndex((word, index) => !word.startsWith('-') && /^\d/.test(rest[index + 1] ?? ''))
    return at === -1 ? undefined : nameAt(rest[at])
  }
  return nameAt(rest[0])
}

const asked = (words: readonly string[], check: HostCheck): string | undefined => {
  if (!check.programs) return hostAfter(words, check)
  for (const [at, word] of words.entries()) {
    if (!check.programs.includes(word.slice(word.lastIndexOf('/') + 1))) continue
    const host = hostAfter(words.slice(at + 1), check)
    if (host !== undefined) return host
  }
  return undefined
}

/** The host whose answer a command waits for, however long that takes. */
export const hostWaitedFor = (command: string): string | undefined => {
  const words = command.split(/[\s;&|()"'`]+/).filter(Boolean)
  const first = (checks: readonly HostCheck[]) => checks.map((check) => asked(words, check)).find((host) => host !== undefined)
  const script = first(waiting)
  if (script !== undefined) return script
  if (!words.some((word) => loops.includes(word)) || !words.includes(pause)) return undefined
  const [port, ...others] = asking
  return (port && asked(words, port)) ?? address.exec(command)?.[1] ?? first(others)
}
