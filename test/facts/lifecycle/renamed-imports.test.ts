import { expect, it } from 'vitest'
import type { FactKind } from '#model/fact'
import { factsInText, marksOf, type SourceLanguage } from './facts-in-text.ts'

const cases: readonly [SourceLanguage, FactKind, string][] = [
  ['typescript', 'server', "import { Worker as Consumer } from 'bullmq'\nnew Consumer('mail', async () => {})\n"],
  ['typescript', 'signal-handler', "import { once as arrival } from 'node:events'\nawait arrival(process, 'SIGTERM')\nserver.close()\n"],
  ['typescript', 'long-lived', "import { Pool as Database } from 'pg'\nexport const db = new Database()\n"],
  ['python', 'server', 'from fastapi import FastAPI as App\napp = App()\n'],
  ['python', 'signal-handler', 'from signal import signal as on, SIGTERM\non(SIGTERM, lambda *_: stop())\n'],
  ['python', 'forced-exit', 'from os import _exit as die\ndef end():\n    die(1)\n'],
  [
    'java',
    'server',
    'import com.sun.net.httpserver.*;\nclass App { void start() throws Exception { HttpServer.create(address, 0).start(); } }\n',
  ],
  [
    'java',
    'long-lived',
    'import java.util.concurrent.*;\nclass App { private final ExecutorService pool = Executors.newFixedThreadPool(2); }\n',
  ],
]

it.each(cases)('%s: finds a %s under another name, or of a package that is imported whole', (language, kind, text) => {
  expect(factsInText(language, text, kind)).toHaveLength(1)
})

it('finds password checks under another name', () => {
  const text =
    "import { compare as isPassword } from 'bcrypt'\nexport async function signIn(user, given) { return isPassword(given, user.hash) }\n"
  expect(marksOf('typescript', text, 'signIn')).toContain('checks-password')
})
