import { gapAt, rule } from '#model/rule'

const uncatchable = /^SIG(KILL|STOP)$/

export const uncatchableSignal = rule({
  id: 'uncatchable-signal',
  check: '8.1',
  severity: 'P1',
  stage: 'preview',
  title: 'Handler for a signal that cannot be handled',
  why: 'Node throws (`uv_signal_start EINVAL`) when a listener for SIGKILL or SIGSTOP is added: the process ends at start, and restarts for ever.',
  fix: 'Listen to SIGTERM, which is what orchestrators send first.',
  examples: {
    typescript: {
      bad: [
        `process.on('SIGKILL', () => {}) // <- finding`,
        `for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  process.once(signal, () => {}) // <- finding`,
        `const stop = () => {}
export const install = () => {
  process.once('SIGTERM', stop)
  process.once('SIGSTOP', stop) // <- finding
}`,
      ],
      good: [
        `process.on('SIGTERM', () => {})`,
        `export const kill = (pid: number) => process.kill(pid, 'SIGKILL')`,
        `import { spawn } from 'node:child_process'
spawn('sleep', ['9']).on('exit', (_code, signal) => console.log(signal === 'SIGKILL'))`,
        `for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => {})`,
        { title: 'in a test', files: { 'test/kill.test.ts': `process.on('SIGKILL', () => {})\n` } },
      ],
    },
  },
  *judge(system) {
    for (const handler of system.facts('signal-handler')) {
      const signal = handler.signals.find((name) => uncatchable.test(name))
      if (signal && handler.inService) yield gapAt(handler, { message: `${signal} cannot be handled: adding this listener throws.` })
    }
  },
})
