import { gapAt, rule } from '#model/rule'

const uncatchable = /^SIG(KILL|STOP)$/

export const uncatchableSignal = rule({
  id: 'uncatchable-signal',
  check: '8.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Handler for a signal that cannot be handled',
  why: 'Nobody can handle SIGKILL or SIGSTOP. Node throws (`uv_signal_start EINVAL`) when a listener is added: the process ends at start, and restarts for ever. Go leaves them out without a word, so that what was meant to run when the process is stopped never does.',
  fix: 'Listen to SIGTERM, which is what orchestrators send first.',
  languages: ['python', 'go', 'typescript'],
  *judge(system) {
    for (const handler of system.facts('signal-handler')) {
      const signal = handler.signals.find((name) => uncatchable.test(name))
      if (!signal || !handler.inService || (handler.ignoresUncatchable && handler.signals.includes('SIGTERM'))) continue
      yield gapAt(handler, {
        message: handler.ignoresUncatchable
          ? `${signal} never arrives, and SIGTERM, by which a platform stops the process, is not in this list: what is to happen then does not.`
          : `${signal} cannot be handled: adding this listener throws.`,
      })
    }
  },
})
