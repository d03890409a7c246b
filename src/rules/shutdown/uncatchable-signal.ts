import { gapAt, rule } from '#model/rule'

const uncatchable = /^SIG(KILL|STOP)$/

export const uncatchableSignal = rule({
  id: 'uncatchable-signal',
  check: '8.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Handler for an uncatchable signal',
  why: 'No process can catch SIGKILL or SIGSTOP. Node.js and Python throw when the handler is registered, so the process crashes at startup. Go silently ignores the registration, so the shutdown code never runs.',
  fix: 'Handle SIGTERM, which orchestrators send first.',
  languages: ['python', 'go', 'typescript'],
  *judge(system) {
    for (const handler of system.facts('signal-handler')) {
      const signal = handler.signals.find((name) => uncatchable.test(name))
      if (!signal || !handler.inService || (handler.ignoresUncatchable && handler.signals.includes('SIGTERM'))) continue
      yield gapAt(handler, {
        message: handler.ignoresUncatchable
          ? `${signal} is never delivered, and this list lacks SIGTERM, which platforms send first. The shutdown code does not run on a deploy.`
          : `${signal} cannot be caught. Registering this handler throws an error.`,
      })
    }
  },
})
