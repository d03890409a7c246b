import type { ImageCommand } from '#model/facts/image'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'

/** Images whose `/bin/sh` is dash (Debian, Ubuntu and what is built on them). bash and BusyBox replace themselves by a last command; dash keeps waiting. */
const dashImage =
  /^(docker\.io\/|library\/|docker\.io\/library\/|public\.ecr\.aws\/docker\/library\/|gcr\.io\/[\w-]+\/)?(debian|ubuntu|node|python|ruby|php|golang|rust|buildpack-deps|perl|eclipse-temurin|mcr\.microsoft\.com\/playwright)(:|@|$)/
const otherShell = /alpine|distroless|busybox|ubi|centos|rocky|fedora|amazonlinux|windows|nanoserver/

const server =
  /^(node|nodejs|npm|npx|yarn|pnpm|bun|deno|tsx|ts-node|next|python[\d.]*|gunicorn|uvicorn|hypercorn|daphne|celery|flask|java|ruby|bundle|rails|puma|php|php-fpm)$/
/** Ends by itself: there is nothing to stop. */
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

/** The line that a shell runs, whether the shell is Docker's own or written out (`["sh", "-c", "…"]`). */
const shellLine = ({ form, words }: ImageCommand): readonly string[] | undefined => {
  if (form === 'shell') return words
  const at = words.findIndex((word, index) => /^(\/bin\/)?(sh|dash)$/.test(word) && words[index + 1] === '-c')
  return at === -1 ? undefined : words.slice(at + 2)
}

export const signalLostInShell = rule({
  id: 'signal-lost-in-shell',
  check: '8.1',
  alsoServes: ['8.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'Signal to stop does not reach the process',
  why: 'A shell stands first in the container, gets the SIGTERM of every rollout and does not pass it on. The process works on unaware until it is killed, so its shutdown handler never runs and requests in flight are cut off.',
  fix: 'Start the process directly, in JSON form (`CMD ["node", "server.js"]`), or put `exec` before the last command of the shell.',
  blindSpots: 'Only where the image is known to have dash as its shell. Scripts that a container starts are not followed.',
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
          message: `\`${command.instruction}\` runs \`${program}\` through \`sh\`, which keeps the first place in the container and does not pass SIGTERM on.`,
        })
      else if (!line && baseName(program) === 'npm' && /^(start|run)$/.test(words[1] ?? ''))
        yield gapAt(command, {
          message: `\`npm ${words[1] ?? ''}\` starts the process through \`sh\`: npm hands SIGTERM to that shell, which ends without telling the process.`,
          fix: 'Start the program itself: `CMD ["node", "…"]` with what the script runs.',
        })
    }
  },
})
