import type { ForcedExit } from '#model/facts/process'
import type { Linked } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

const fixFor = ({ at, callee, before }: Linked<ForcedExit>): string | undefined => {
  const stop = before?.stops[0]
  return inLanguage(at.path, {
    typescript:
      stop === undefined || /server/i.test(stop)
        ? `Exit only when the server has closed: \`${stop ?? 'server.close'}(() => ${callee}(0))\`.`
        : `Wait for \`${stop}()\` to finish: in an \`async\` handler, write \`await ${stop}()\` before \`${callee}(0)\`.`,
    python: `Remove \`${callee}\`, and let the server stop on SIGTERM: it finishes its requests and then returns.`,
    go: `Call \`Shutdown\` on the server before \`${callee}\`, and make \`main\` wait until it returns: \`ListenAndServe\` returns as soon as \`Shutdown\` starts.`,
  })
}

const listed = (stops: readonly string[]): string => new Intl.ListFormat('en-GB').format(stops.map((name) => `\`${name}()\``))

export const exitBeforeDrain = rule({
  id: 'exit-before-drain',
  check: '8.2',
  alsoServes: ['8.3', '8.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown exits before work finishes',
  why: 'On every deploy, clients get a connection reset, running jobs are lost or run again, and buffered logs and spans are never sent.',
  fix: 'Exit only after the server has stopped and its work has finished.',
  blindSpots: 'Does not judge a handler that calls other functions before it exits: they may finish synchronously.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    const serving = new Set(system.facts('server').flatMap((server) => (server.inService ? [server.file.unit] : [])))
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || !exit.before?.signals.includes('SIGTERM') || !serving.has(exit.file.unit)) continue
      yield gapAt(exit, {
        fix: fixFor(exit),
        message: exit.before.nothing
          ? `\`${exit.callee}\` runs as soon as ${exit.before.signals.join(' or ')} arrives. Requests and jobs in progress are cut off.`
          : `\`${exit.callee}\` runs right after ${listed(exit.before.stops)}, without waiting for ${exit.before.stops.length === 1 ? 'it' : 'them'} to finish. Requests and jobs in progress are cut off.`,
      })
    }
  },
})
