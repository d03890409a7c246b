import { gapAt, rule } from '#model/rule'
import { networkCallAtImportPython } from './examples/network-call-at-import-python.ts'
import { networkCallAtImportGo } from './examples/network-call-at-import-go.ts'
import { networkCallAtImportJava } from './examples/network-call-at-import-java.ts'

export const networkCallAtImport = rule({
  id: 'network-call-at-import',
  check: '1.4',
  alsoServes: ['1.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Call over the network while a module is loaded',
  why: 'Whoever imports this file now needs the peer to be up: the start of every instance, every migration and every test waits for it or fails with it, before anything could be logged or degraded.',
  fix: 'Put the call into a function that the start of the process calls, with a deadline, a log line and a decision on what happens when it fails.',
  blindSpots: 'Calls inside functions that are run while the module is loaded are not followed.',
  examples: {
    java: networkCallAtImportJava,
    go: networkCallAtImportGo,
    python: networkCallAtImportPython,
    typescript: {
      bad: [
        {
          title: 'keys are loaded by whoever imports them',
          files: {
            'src/keys.ts': `export const keys = await (await fetch('https://id.example.com/jwks', { signal: AbortSignal.timeout(2_000) })).json() // <- finding\n`,
            'src/main.ts': `import express from 'express'\nimport { keys } from './keys.js'\nexpress().get('/keys', (req, res) => res.json(keys)).listen(3000)\n`,
          },
        },
        `import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
export const plans = await pool.query('select * from plans') // <- finding`,
        `import axios from 'axios'
export const rates = axios.get('https://rates.example.com/eur', { timeout: 2_000 }) // <- finding`,
        {
          title: 'moved out of its function',
          base: {
            'src/flags.ts': `export const flags = async () => (await fetch('https://flags.example.com', { signal: AbortSignal.timeout(1_000) })).json()\n`,
          },
          files: {
            'src/flags.ts': `export const flags = await (await fetch('https://flags.example.com', { signal: AbortSignal.timeout(1_000) })).json() // <- finding\n`,
          },
        },
        {
          title: 'a cache is asked while the module is loaded',
          files: {
            'src/settings.ts': `import { createClient } from 'redis'\nconst client = createClient({ url: process.env.REDIS_URL })\nawait client.connect() // <- finding\nexport const settings = client\n`,
            'src/main.ts': `import express from 'express'\nimport { settings } from './settings.js'\nexpress().get('/s', async (req, res) => res.json(await settings.get('s'))).listen(3000)\n`,
          },
        },
      ],
      good: [
        `export const keys = async () => (await fetch('https://id.example.com/jwks', { signal: AbortSignal.timeout(2_000) })).json()`,
        `import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 })`,
        {
          title: 'the file that starts the process',
          files: {
            'src/main.ts': `import express from 'express'
const settings = await (await fetch('https://settings.example.com', { signal: AbortSignal.timeout(2_000) })).json()
express().get('/', (req, res) => res.json(settings)).listen(3000)
`,
          },
        },
        `import { readFileSync } from 'node:fs'
export const certificate = readFileSync('/etc/tls/ca.pem')`,
        { title: 'a script', files: { 'scripts/import.ts': `export const rates = await fetch('https://rates.example.com')\n` } },
        { title: 'a test', files: { 'src/keys.test.ts': `export const keys = await fetch('http://localhost:3000/jwks')\n` } },
        {
          title: 'runs in the browser',
          files: {
            'src/components/Rates.tsx': `export const rates = fetch('/api/rates')\nexport const Rates = () => <p>{document.title}</p>\n`,
          },
        },
        {
          title: 'in a function that the module defines and nobody calls while it is loaded',
          files: {
            'src/rates.ts': `import axios from 'axios'\nconst load = () => axios.get('https://rates.example.com/eur', { timeout: 2_000 })\nlet known: Promise<unknown> | undefined\nexport const rates = () => (known ??= load())\n`,
          },
        },
        {
          title: 'lazily, as an argument',
          files: {
            'src/once.ts': `import { once } from './functions.js'\nexport const keys = once(() => fetch('https://id.example.com/jwks', { signal: AbortSignal.timeout(2_000) }))\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const work of system.facts('import-work')) {
      if (!work.inService || work.file.side === 'frontend') continue
      yield gapAt(work, {
        message: `\`${work.callee}\` is called while this module is loaded${work.blocking ? ', and everything that imports it waits for the answer' : ', with nobody who could handle its failure'}.`,
      })
    }
  },
})
