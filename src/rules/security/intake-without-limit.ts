import { evidenceAt, gapAt, rule } from '#model/rule'

export const intakeWithoutLimit = rule({
  id: 'intake-without-limit',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'No limit on what is taken in',
  why: 'One client that sends something larger than anybody expected fills the memory or the disk of the process, and everyone else on it is cut off; sent again after the restart, it does so again.',
  fix: 'Set the limit to the largest thing that is meant to come in.',
  blindSpots:
    'A limit in a proxy before the service is not seen; only packages whose own default is no limit, or one of a hundred megabytes, are judged.',
  examples: {
    typescript: {
      bad: [
        `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ noServer: true }) // <- finding`,
        `import express from 'express'
import multer from 'multer'
const app = express()
const upload = multer({ storage: multer.memoryStorage() }) // <- finding
app.post('/avatar', upload.single('file'), (req, res) => { res.sendStatus(204) })`,
        `import Busboy from 'busboy'
import express from 'express'
const app = express()
app.post('/import', (req, res) => {
  const form = Busboy({ headers: req.headers }) // <- finding
  req.pipe(form)
})`,
        {
          title: 'the limit was taken away',
          base: {
            'src/sockets.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({
  noServer: true,
  maxPayload: 65_536, // <- finding
})
`,
          },
          files: {
            'src/sockets.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({
  noServer: true,
})
`,
          },
        },
        `import WebSocket from 'ws'
export const sockets = new WebSocket.Server({ port: 8080 }) // <- finding`,
      ],
      good: [
        `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 })`,
        `import { Router } from 'express'
import multer from 'multer'
export const router = Router()
const upload = multer()
router.use(upload.none())`,
        `import multer from 'multer'
export const upload = multer({ limits: { fileSize: 5_000_000 } })`,
        `import multer from 'multer'
import { options } from './upload-options.js'
export const upload = multer(options)`,
        `import { WebSocketServer } from 'ws'
import { defaults } from './defaults.js'
export const sockets = new WebSocketServer({ ...defaults, noServer: true })`,
        `import WebSocket from 'ws'
export const feed = new WebSocket('wss://feed.example.com')`,
        `import { WebSocketServer } from './sockets.js'
export const sockets = new WebSocketServer({ noServer: true })`,
        {
          title: 'in a test',
          files: {
            'test/sockets.test.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ port: 0 })
`,
          },
        },
        {
          title: 'in a script',
          files: {
            'scripts/watch.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ port: 0 })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const kept of system.facts('safeguard'))
      if (kept.inService && kept.against === 'excess')
        yield { ...evidenceAt(kept, kept.by, kept.at, `intake ${kept.optionOf ?? ''}`), checks: [] }
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'intake') continue
      yield gapAt(setting, {
        subject: `intake ${setting.maker}`,
        message: `${setting.by} are taken in at any size here: \`${setting.lacks.join(', ')}\` is not set, and the package's own limit is none, or far more than a process can bear.`,
      })
    }
  },
})
