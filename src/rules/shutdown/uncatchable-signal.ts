import type { SignalHandler } from '#model/facts/process/process'
import type { Linked, System } from '#model/system'
import { gapAt, rule, type EditStep } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const uncatchable = /^SIG(KILL|STOP)$/

/** Whether the file handles SIGTERM already: a second handler would do its work twice. */
const isHandled = (system: System, { at, signals }: Linked<SignalHandler>): boolean =>
  signals.includes('SIGTERM') ||
  system.facts('signal-handler').some((other) => other.at.path === at.path && other.signals.includes('SIGTERM'))

const editOf = (path: string, signal: string): readonly EditStep[] | undefined =>
  inLanguage<readonly EditStep[]>(path, {
    typescript: [{ kind: 'replace', text: `'${signal}'`, by: "'SIGTERM'" }],
    python: [{ kind: 'replace', text: `signal.${signal}`, by: 'signal.SIGTERM' }],
    go: [{ kind: 'replace', text: `syscall.${signal}`, by: 'syscall.SIGTERM' }],
  })

export const uncatchableSignal = rule({
  id: 'uncatchable-signal',
  check: '8.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Handler for an uncatchable signal',
  why: 'No process can catch SIGKILL or SIGSTOP, so the code in this handler never runs.',
  fix: 'Handle SIGTERM, which orchestrators send first.',
  languages: ['python', 'go', 'typescript'],
  *judge(system) {
    for (const handler of system.facts('signal-handler')) {
      const signal = handler.signals.find((name) => uncatchable.test(name))
      if (!signal || !handler.inService || (handler.ignoresUncatchable && handler.signals.includes('SIGTERM'))) continue
      yield gapAt(handler, {
        ...(isHandled(system, handler) ? {} : { edit: editOf(handler.at.path, signal) }),
        risk: handler.ignoresUncatchable
          ? 'On every deploy the process ends in the middle of its work, although the code looks as if it shut down cleanly.'
          : 'The process crashes when it reaches this line. If that is at startup, no instance with this code starts.',
        fix: handler.signals.includes('SIGTERM')
          ? `Remove ${signal} from the list. SIGTERM is already handled.`
          : `Handle SIGTERM instead of ${signal}.`,
        message: handler.ignoresUncatchable
          ? `${signal} is never delivered, and this list lacks SIGTERM, which platforms send first. The shutdown code does not run on a deploy.`
          : `${signal} cannot be caught. Registering this handler fails with an error.`,
      })
    }
  },
})
