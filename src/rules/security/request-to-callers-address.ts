import { gapAt, rule } from '#model/rule'
import { requestToCallersAddressPython } from './examples/request-to-callers-address-python.ts'
import { requestToCallersAddressGo } from './examples/request-to-callers-address-go.ts'
import { requestToCallersAddressJava } from './examples/request-to-callers-address-java.ts'

export const requestToCallersAddress = rule({
  id: 'request-to-callers-address',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Request to an address that the caller chose',
  why: 'The service stands inside the network: it reaches the metadata service of the cloud, databases and other services that trust it. A caller who may name the address reads their answers, credentials among them.',
  fix: 'Accept only addresses of a list, or resolve the name and refuse private and link-local addresses at the time of the connection, redirects included.',
  blindSpots: 'A check that happens in another function before, under a name that says nothing of it, is not seen.',
  examples: {
    java: requestToCallersAddressJava,
    go: requestToCallersAddressGo,
    python: requestToCallersAddressPython,
    typescript: {
      bad: [
        `import express from 'express'
const app = express()
app.post('/preview', async (req, res) => {
  const page = await fetch(req.body.url) // <- finding
  res.send(await page.text())
})`,
        `export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const image = searchParams.get('image')!
  return fetch(image) // <- finding
}`,
        `import axios from 'axios'
import { Hono } from 'hono'
const app = new Hono()
app.post('/import', async (c) => {
  const { source } = await c.req.json()
  const { data } = await axios.get(\`https://\${source}/export.json\`) // <- finding
  return c.json(data)
})`,
        `import { publicProcedure, router } from './trpc.js'
export const links = router({
  read: publicProcedure.mutation(async ({ input }) => {
    const page = await fetch(input.url) // <- finding
    return page.text()
  }),
})`,
        {
          title: 'the check was taken away',
          base: {
            'src/app.ts': `import express from 'express'
import { isAllowedHost } from './hosts.js'
const app = express()
app.post('/preview', async (req, res) => {
  if (!isAllowedHost(req.body.url)) return void res.sendStatus(400)
  const page = await fetch(req.body.url)
  res.send(await page.text())
})
`,
          },
          files: {
            'src/app.ts': `import express from 'express'
const app = express()
app.post('/preview', async (req, res) => {
  const page = await fetch(req.body.url) // <- finding
  res.send(await page.text())
})
`,
          },
        },
      ],
      good: [
        `import express from 'express'
const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch(\`https://rates.example.com/v1?currency=\${req.query.currency}\`)
  res.json(await rates.json())
})`,
        `import express from 'express'
import { assertPublicUrl } from './urls.js'
const app = express()
app.post('/preview', async (req, res) => {
  await assertPublicUrl(req.body.target)
  const page = await fetch(req.body.target)
  res.send(await page.text())
})`,
        `import express from 'express'
import { base } from './config.js'
const app = express()
app.get('/users/:id', async (req, res) => { res.json(await (await fetch(\`\${base}/users/\${req.params.id}\`)).json()) })`,
        `export const load = async (url: string) => (await fetch(url)).text()`,
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/send/:id', async (req, res) => {
  const hook = await db.hook.findUnique({ where: { id: req.params.id } })
  await fetch(hook.url, { method: 'POST' })
  res.sendStatus(204)
})`,
        `import express from 'express'
const app = express()
app.post('/echo', async (req, res) => { await fetch('https://log.example.com', { method: 'POST', body: JSON.stringify(req.body) }); res.end() })`,
        {
          title: 'in a browser',
          files: {
            'src/components/Load.tsx': `export const load = (input: { url: string }) => fetch(input.url)
export const Load = () => <b />
`,
          },
        },
        {
          title: 'in a test',
          files: {
            'test/app.test.ts': `import express from 'express'
const app = express()
app.get('/', async (req, res) => { await fetch(String(req.query.u)); res.end() })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'address') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` goes to \`${value.value}\`, which the caller chose; nothing in this function looks at the address.`,
      })
    }
  },
})
