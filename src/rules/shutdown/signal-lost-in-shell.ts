import type { Fact } from '#model/fact'
import type { ImageCommand, ScriptServer } from '#model/facts/documents/image'
import { gapAt, rule } from '#model/rule'
import type { FileInfo, Linked, System } from '#model/system'
import { isImageForProduction } from '#system/deployment/deployments'

/** Images whose `/bin/sh` is dash (Debian, Ubuntu and derivatives). bash and BusyBox `exec` the last command; dash stays its parent. */
const dashImage =
  /^(docker\.io\/|library\/|docker\.io\/library\/|public\.ecr\.aws\/docker\/library\/|gcr\.io\/[\w-]+\/)?(debian|ubuntu|node|python|ruby|php|golang|rust|buildpack-deps|perl|eclipse-temurin|mcr\.microsoft\.com\/playwright)(:|@|$)/
const otherShell = /alpine|distroless|busybox|ubi|centos|rocky|fedora|amazonlinux|windows|nanoserver/

const server =
  /^(node|nodejs|npm|npx|yarn|pnpm|bun|deno|tsx|ts-node|next|python[\d.]*|gunicorn|uvicorn|hypercorn|daphne|celery|flask|java|ruby|bundle|rails|puma|php|php-fpm)$/
/** Exits when its work is done: there is nothing to stop. */
const oneShot = /\b(migrate|migrations?|seed|test|lint|build|install|--version|--help)\b/i

const baseName = (word: string): string => word.replace(/^.*\//, '')

const lastCommand = (words: readonly string[]): readonly string[] => {
  const line = words.join(' ')
  const last =
    line
      .split(/&&|;|\|\|/)
      .at(-1)
      ?.trim() ?? ''
  return last.replace(/^(\w+=\S*\s+)+/, '').split(/\s+/)
}

/** The command line that a shell runs, in Docker's shell form or as `["sh", "-c", "…"]`. */
const shellLine = ({ form, words }: ImageCommand): readonly string[] | undefined => {
  if (form === 'shell') return words
  const at = words.findIndex((word, index) => /^(\/bin\/)?(sh|dash)$/.test(word) && words[index + 1] === '-c')
  return at === -1 ? undefined : words.slice(at + 2)
}

/** A variable, or an operator of the shell: without the shell, the command does something else. */
const needsShell = /[$&|;<>`*]/

/** A folder and those above it: which of them an image is built from is up to the command that builds it. */
const foldersAbove = (folder: string): readonly string[] =>
  folder === '' ? [''] : [folder, ...foldersAbove(folder.split('/').slice(0, -1).join('/'))]

/** What a path in an image may be in the folder that it is built from: `/app/docker/run.sh`, `docker/run.sh` or `run.sh`. */
const endsOf = (word: string): readonly string[] => {
  const parts = word
    .replaceAll(/["']/g, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  return parts.map((_, index) => parts.slice(index).join('/'))
}

/** Whether a word of a command, or a file that is copied to its name, is this script. */
const runs = ({ at, words, scripts = [] }: Linked<ImageCommand>, path: string): boolean => {
  const folders = foldersAbove(at.path.split('/').slice(0, -1).join('/'))
  const named = scripts.length > 0 ? scripts.map((source) => source.replace(/^(\.?\/)+/, '')) : words.slice(0, 3).flatMap(endsOf)
  return folders.some((folder) => named.some((name) => path === (folder === '' ? name : `${folder}/${name}`)))
}

/** The image that starts a script as its main process, without an init that passes signals to all processes. */
const imageOf = (system: System, { at, file }: Linked<ScriptServer>): Linked<ImageCommand> | undefined =>
  file.role === 'test' || file.role === 'example' || file.role === 'vendored'
    ? undefined
    : system.facts('image-command').find((command) => isImageForProduction(system, command) && !command.init && runs(command, at.path))

const serves = ({ file }: Linked<Fact>): boolean => file.unit?.runtime === 'server' || file.unit?.runtime === 'worker'

const takesWork = ['server', 'endpoint', 'consumer', 'schedule', 'background-loop', 'signal-handler'] as const

/** The file that the interpreter is given: its path in the image ends like the one in the repository. */
const startedFile = (system: System, { rest }: ScriptServer): FileInfo | undefined => {
  const name = rest.find((word) => !word.startsWith('-'))?.replace(/^(\.?\/)+/, '')
  return name === undefined
    ? undefined
    : (system.files.get(name) ?? [...system.files.values()].find(({ path }) => path.endsWith(`/${name}`)))
}

/** A program that does its work and ends: the code around it opens no port, takes no work and handles no signal. */
const ends = (system: System, server: ScriptServer): boolean => {
  const started = startedFile(system, server)
  if (started?.traits?.starts !== 'program') return false
  return !takesWork.some((kind) => system.facts(kind).some(({ file }) => file.unit === started.unit))
}

const riskOfScript = 'On every rollout, the container waits for the whole grace period. Then the requests and jobs in progress are cut off.'

function* ofScripts(system: System) {
  for (const server of system.facts('script-server')) {
    const image = imageOf(system, server)
    if (!image) continue
    // What an interpreter runs may also do its work and end, whatever its package depends on.
    if (server.how === 'last' && ((!serves(server) && !serves(image)) || ends(system, server))) continue
    const { program, how, waits } = server
    yield gapAt(server, {
      severity: 'P1',
      risk: riskOfScript,
      message: waits
        ? `This script starts \`${program}\` in the background and waits for it, but passes no SIGTERM on. The shell stays PID 1 (${image.at.path}:${String(image.at.startLine)}), and \`${program}\` is killed.`
        : `This script runs \`${how === 'arguments' ? '"$@"' : program}\` without \`exec\`. The shell stays PID 1 (${image.at.path}:${String(image.at.startLine)}) and does not forward SIGTERM, so the program is killed after the grace period.`,
      fix: waits
        ? `Pass the signal on: \`trap 'kill -TERM "$pid"' TERM\` before the \`wait\`, or start the image with an init such as \`dumb-init\`.`
        : `Write \`exec ${how === 'arguments' ? '"$@"' : `${program} …`}\`, so that it replaces the shell and receives SIGTERM. Move what runs afterwards into the program or into a hook.`,
    })
  }
}

export const signalLostInShell = rule({
  id: 'signal-lost-in-shell',
  check: '8.1',
  alsoServes: ['8.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'SIGTERM does not reach the process',
  why: 'The shutdown handler of the process never runs, so every rollout cuts off requests in flight and jobs.',
  fix: 'Start the process directly, in exec form (`CMD ["node", "server.js"]`), or put `exec` before the last command of the shell.',
  blindSpots:
    'Checks commands only of images known to use dash as their shell. Follows the script that an image starts, but not what that script calls, and reports nothing in a script with a trap.',
  languages: ['dockerfile'],
  *judge(system) {
    yield* ofScripts(system)
    for (const command of system.facts('image-command')) {
      if (
        !isImageForProduction(system, command) ||
        command.ownShell ||
        command.init ||
        !dashImage.test(command.base) ||
        otherShell.test(command.base)
      )
        continue
      const line = shellLine(command)
      const words = lastCommand(line ?? command.words)
      const [program = ''] = words
      if (oneShot.test(words.join(' ')) || /\btrap\b/.test(command.words.join(' '))) continue
      if (line && server.test(baseName(program)))
        yield gapAt(command, {
          edit: [{ kind: 'exec-form' }],
          fix: needsShell.test(line.join(' '))
            ? `Put \`exec\` before \`${program}\`, so that it replaces the shell and receives SIGTERM.`
            : `Start \`${program}\` directly, in exec form: \`${command.instruction} ["${program}", "…"]\`.`,
          message: `\`${command.instruction}\` runs \`${program}\` through \`sh\`, which stays PID 1 and does not forward SIGTERM. \`${program}\` is killed after the grace period.`,
          risk: 'On every rollout, the container waits for the whole grace period, and the work that is then in progress is cut off.',
        })
      else if (!line && baseName(program) === 'npm' && /^(start|run)$/.test(words[1] ?? ''))
        yield gapAt(command, {
          message: `\`npm ${words[1] ?? ''}\` starts the process through \`sh\`. npm sends SIGTERM to that shell, which exits without forwarding it.`,
          fix: 'Run the program directly: `CMD ["node", "…"]`, with the command from the script in package.json.',
        })
    }
  },
})
