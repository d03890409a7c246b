import { gapAt, rule } from '#model/rule'
import { filePathFromRequestPython } from './examples/file-path-from-request-python.ts'
import { filePathFromRequestGo } from './examples/file-path-from-request-go.ts'
import { filePathFromRequestJava } from './examples/file-path-from-request-java.ts'

export const filePathFromRequest = rule({
  id: 'file-path-from-request',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'File whose path the caller chose',
  why: '`../` in the value leads out of the folder that was meant: keys, configuration and the files of other users can be read, or overwritten.',
  fix: 'Look the file up by an id, or resolve the path and refuse it unless it stands inside the folder.',
  blindSpots: 'A value that is cleaned in another function, under a name that says nothing of it, is not seen.',
  examples: {
    java: filePathFromRequestJava,
    go: filePathFromRequestGo,
    python: filePathFromRequestPython,
    typescript: {
      bad: [
        `import Fastify from 'fastify'
import { rm } from 'node:fs/promises'
const app = Fastify()
app.delete('/drafts/:name', async (request) => {
  const { name } = request.params as { name: string }
  await rm('/var/drafts/' + name) // <- finding
  return { removed: name }
})
`,
        `import express from 'express'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
const app = express()
app.put('/avatars', async (req, res) => {
  const file = join('/srv/avatars', req.body.name)
  await writeFile(file, Buffer.from(req.body.data, 'base64')) // <- finding
  res.sendStatus(204)
})
`,
        `import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/files/:name', async (req, res) => { res.send(await readFile(\`uploads/\${req.params.name}\`)) }) // <- finding`,
        `import fs from 'node:fs'
export async function GET(request: Request) {
  const file = new URL(request.url).searchParams.get('file')!
  const stream = fs.createReadStream('/data/' + file) // <- finding
  return new Response(stream as never)
}`,
        `import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.sendFile('/exports/' + req.query.name) }) // <- finding`,
      ],
      good: [
        `import express from 'express'
import fs from 'node:fs/promises'
import multer from 'multer'
import { store } from './store.js'
export const app = express()
const upload = multer({ dest: '/tmp/uploads', limits: { fileSize: 1_000_000 } })
app.post('/avatar', upload.single('file'), async (req, res) => {
  const file = req.file
  await store(await fs.readFile(file.path))
  await fs.unlink(req.file.path)
  res.sendStatus(204)
})`,
        `import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/reports/:id', async (req, res) => {
  if (!/^[a-z0-9-]+$/.test(req.params.id)) return void res.sendStatus(400)
  res.send(await readFile('/srv/reports/' + req.params.id + '.csv'))
})
`,
        `import express from 'express'
import { createReadStream } from 'node:fs'
import { db } from './db.js'
const app = express()
app.get('/files/:id', async (req, res) => {
  const file = await db.file.findFirst({ where: { id: req.params.id } })
  createReadStream(file.path).pipe(res)
})
`,
        `import express from 'express'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
const app = express()
app.get('/files/:name', async (req, res) => { res.send(await readFile(\`uploads/\${path.basename(req.params.name)}\`)) })`,
        `import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.sendFile(String(req.query.name), { root: '/exports' }) })`,
        `import { readFile } from 'node:fs/promises'
export const template = (name: string) => readFile(\`templates/\${name}.html\`)`,
        `import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/terms', async (req, res) => { res.send(await readFile('terms.html')) })`,
        `import { readFileSync } from 'node:fs'
const { searchParams } = new URL(process.env.REDIS_URL!)
export const certificate = () => readFileSync(searchParams.get('cert')!)`,
        {
          title: 'in a test',
          files: {
            'test/app.test.ts': `import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/', async (req, res) => { res.send(await readFile(String(req.query.f))) })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'path') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` is given \`${value.value}\`, which the caller chose; nothing in this function keeps it inside a folder.`,
      })
    }
  },
})
