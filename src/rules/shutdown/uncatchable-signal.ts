import { gapAt, rule } from '#model/rule'
import { uncatchableSignalPython } from './examples/uncatchable-signal-python.ts'

const uncatchable = /^SIG(KILL|STOP)$/

const taking = (line: string): string => `package main

import (
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	stop := make(chan os.Signal, 1)
	${line}
	go server.ListenAndServe()
	<-stop
	server.Close()
}
`

export const uncatchableSignal = rule({
  id: 'uncatchable-signal',
  check: '8.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Handler for a signal that cannot be handled',
  why: 'Nobody can handle SIGKILL or SIGSTOP. Node throws (`uv_signal_start EINVAL`) when a listener is added: the process ends at start, and restarts for ever. Go leaves them out without a word, so that what was meant to run when the process is stopped never does.',
  fix: 'Listen to SIGTERM, which is what orchestrators send first.',
  examples: {
    python: uncatchableSignalPython,
    go: {
      bad: [
        {
          title: 'it waits for a signal that never comes',
          files: { 'main.go': taking('signal.Notify(stop, os.Kill) // <- finding') },
        },
        {
          title: 'beside the interrupt of a terminal only',
          files: { 'main.go': taking('signal.Notify(stop, os.Interrupt, os.Kill) // <- finding') },
        },
        {
          title: 'the signal to stop was taken out',
          base: { 'main.go': taking('signal.Notify(stop, syscall.SIGTERM, syscall.SIGKILL)') },
          files: { 'main.go': taking('signal.Notify(stop, syscall.SIGINT, syscall.SIGKILL) // <- finding') },
        },
      ],
      good: [
        {
          title: 'beside the signal to stop it does no harm',
          files: { 'main.go': taking('signal.Notify(stop, os.Interrupt, syscall.SIGTERM, syscall.SIGKILL)') },
        },
        { title: 'every signal is taken', files: { 'main.go': taking('signal.Notify(stop)') } },
        { title: 'a list that is made elsewhere', files: { 'main.go': taking('signal.Notify(stop, stopSignals...)') } },
        { title: 'it is sent', files: { 'main.go': taking('signal.Notify(stop, syscall.SIGTERM)\n\tchild.Signal(os.Kill)') } },
      ],
    },
    typescript: {
      bad: [
        `import express from 'express'
const server = express().listen(3000)
const stop = () => server.close()
process.on('SIGTERM', stop).on('SIGINT', stop)
process.addListener('SIGKILL', stop) // <- finding
`,
        `import express from 'express'
const server = express().listen(3000)
process.once('SIGSTOP', () => { // <- finding
  server.close()
})
`,
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
        `import express from 'express'
import { spawn } from 'node:child_process'
export const app = express()
app.post('/stop', (_req, res) => {
  const child = spawn('sleep', ['60'])
  child.kill('SIGKILL')
  res.sendStatus(204)
})
`,
        `import express from 'express'
export const app = express()
export const watch = (child: { on(name: string, run: () => void): void }) => {
  child.on('SIGKILL', () => console.log('a name of ours'))
}
`,
        `import express from 'express'
const server = express().listen(3000)
for (const signal of ['SIGHUP', 'SIGQUIT', 'SIGTERM']) process.on(signal, () => server.close())
`,
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
      if (!signal || !handler.inService || (handler.ignoresUncatchable && handler.signals.includes('SIGTERM'))) continue
      yield gapAt(handler, {
        message: handler.ignoresUncatchable
          ? `${signal} never arrives, and SIGTERM, by which a platform stops the process, is not in this list: what is to happen then does not.`
          : `${signal} cannot be handled: adding this listener throws.`,
      })
    }
  },
})
