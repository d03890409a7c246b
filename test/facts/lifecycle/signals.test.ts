import { expect, it } from 'vitest'
import { factsInText, type SourceLanguage } from './facts-in-text.ts'

const cases: readonly [string, SourceLanguage, string, { signals: string[]; stops: string[]; exits: boolean }][] = [
  [
    'a bound method',
    'typescript',
    "class App {\n  start() { process.on('SIGTERM', this.stop.bind(this)) }\n  async stop() { await this.server.close(); process.exit(0) }\n}\n",
    { signals: ['SIGTERM'], stops: ['close'], exits: true },
  ],
  [
    'a signal in a constant',
    'typescript',
    "const ended = 'SIGTERM'\nprocess.on(ended, () => server.close())\n",
    { signals: ['SIGTERM'], stops: ['close'], exits: false },
  ],
  [
    'a function of a package that is named after it',
    'typescript',
    "import { registerShutdown } from '@acme/toolkit'\nregisterShutdown({ handler: () => server.close() })\n",
    { signals: ['SIGTERM', 'SIGINT'], stops: ['close'], exits: false },
  ],
  [
    'a function with its first arguments',
    'python',
    'import functools, signal\ndef handle(server, number, frame):\n    server.shutdown()\nsignal.signal(signal.SIGTERM, functools.partial(handle, server))\n',
    { signals: ['SIGTERM'], stops: ['shutdown'], exits: false },
  ],
  [
    'a member that stops something',
    'python',
    'import signal\nasync def main(loop, stopped):\n    loop.add_signal_handler(signal.SIGTERM, stopped.set)\n    await stopped.wait()\n',
    { signals: ['SIGTERM'], stops: ['set'], exits: false },
  ],
  [
    'a thread of a class',
    'java',
    'class App {\n  void start() { Runtime.getRuntime().addShutdownHook(new Hook()); }\n  static class Hook extends Thread { public void run() { server.stop(0); } }\n}\n',
    { signals: ['SIGTERM', 'SIGINT'], stops: ['stop'], exits: true },
  ],
  [
    'a thread that a builder makes',
    'java',
    'class App { void start() { Runtime.getRuntime().addShutdownHook(Thread.ofVirtual().unstarted(() -> server.close())); } }\n',
    { signals: ['SIGTERM', 'SIGINT'], stops: ['close'], exits: true },
  ],
]

it.each(cases)('reads %s', (_title, language, text, expected) => {
  expect(factsInText(language, text, 'signal-handler')).toMatchObject([expected])
})

it('knows a stop by force on a field that a method assigns', () => {
  const text =
    'import io.grpc.Server;\nimport io.grpc.ServerBuilder;\nclass App {\n  private Server server;\n  void start() { server = ServerBuilder.forPort(50051).build().start(); }\n  void stop() { server.shutdownNow(); }\n}\n'
  expect(factsInText('java', text, 'stop-call')).toMatchObject([{ member: 'shutdownNow', force: true }])
})

it('sets no limit for requests that only the local machine sends', () => {
  const text =
    'package main\n\nimport "net/http"\n\nfunc main() {\n\tgo http.ListenAndServe("localhost:6060", nil)\n\thttp.ListenAndServe(address, nil)\n}\n'
  expect(factsInText('go', text, 'server-limit').map(({ at }) => at.startLine)).toEqual([7])
})

it('takes no other event in a constant for a signal', () => {
  const text = "const failed = 'uncaughtException'\nprocess.on(failed, () => server.close())\n"
  expect(factsInText('typescript', text, 'signal-handler')).toEqual([])
})
