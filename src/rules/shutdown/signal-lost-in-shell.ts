import type { ImageCommand } from '#model/facts/image'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'

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

export const signalLostInShell = rule({
  id: 'signal-lost-in-shell',
  check: '8.1',
  alsoServes: ['8.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'SIGTERM does not reach the process',
  why: 'The shutdown handler of the process never runs, so every rollout cuts off requests in flight and jobs.',
  fix: 'Start the process directly, in exec form (`CMD ["node", "server.js"]`), or put `exec` before the last command of the shell.',
  blindSpots: 'Checks only images known to use dash as their shell. Does not follow scripts that a container starts.',
  languages: ['dockerfile'],
  *judge(system) {
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
