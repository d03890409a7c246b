import { evidenceAt, gapAt, rule } from '#model/rule'
import { featureWithoutSwitchPython } from './examples/feature-without-switch-python.ts'
import { notesOn } from '#system/operating-notes'
import { featureWithoutSwitchGo } from './examples/feature-without-switch-go.ts'
import { featureWithoutSwitchJava } from './examples/feature-without-switch-java.ts'

/** So many new routes are a feature. */
const fewest = 3

export const featureWithoutSwitch = rule({
  id: 'feature-without-switch',
  check: '10.2',
  severity: 'P3',
  stage: 'stable',
  title: 'New feature without a switch',
  why: 'When it misbehaves at night, the only way to turn it off is to roll the deploy back, with everything else that is in it.',
  fix: 'Put it behind a switch of the kind that the repository has already, and say in the runbook how to turn it off.',
  blindSpots: 'Told by names only; spoken of where a change adds three routes or more in new files and the service has switches elsewhere.',
  summaryOnly: true,
  examples: {
    python: featureWithoutSwitchPython,
    go: featureWithoutSwitchGo,
    java: featureWithoutSwitchJava,
    typescript: {
      bad: [
        {
          title: 'on another framework',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/invoices.ts': `import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json()))) // <- finding
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
`,
          },
        },
        {
          title: 'over two files',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/a/notes.ts': `import { Router } from 'express'
import { run } from './run.js'
export const notes = Router()
notes.post('/notes', (req, res) => { res.json(run(req.body)) }) // <- finding
notes.get('/notes/:id', (req, res) => { res.json(run(req.params.id)) })
`,
            'src/b/tags.ts': `import { Router } from 'express'
import { run } from './run.js'
export const tags = Router()
tags.post('/tags', (req, res) => { res.json(run(req.body)) })
tags.delete('/tags/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
        },
        {
          title: 'new routes beside features that have one',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) }) // <- finding
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
        },
        {
          title: 'a variable of the environment is a switch',
          base: {
            'src/search.ts': `import express from 'express'
export const app = express()
export const search = (text: string) => (process.env.SEARCH_ENABLED === 'true' ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import express from 'express'
export const app = express()
export const search = (text: string) => (process.env.SEARCH_ENABLED === 'true' ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) }) // <- finding
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
        },
        {
          title: 'in a folder of its own',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports/routes.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) }) // <- finding
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
        },
      ],
      good: [
        {
          title: 'routes that moved into a new file',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/invoices.ts': `import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json())))
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/invoices/routes.ts': `import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json())))
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
`,
          },
        },
        {
          title: 'routes that a test registers',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'test/server.ts': `import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json())))
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
`,
          },
        },
        {
          title: 'two routes are no feature',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/ping.ts': `import { Router } from 'express'
export const router = Router()
router.get('/ping', (req, res) => { res.json(1) })
router.get('/version', (req, res) => { res.json(2) })
`,
          },
        },
        {
          title: 'a variable of the environment switches it',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/invoices.ts': `import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
export const isOn = process.env.INVOICES_ENABLED === 'true'
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json())))
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
`,
          },
        },
        {
          title: 'it has one',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(flags.isFeatureEnabled('exports') ? run(req.body) : null) })
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
import { flags } from './flags.js'
`,
          },
        },
        {
          title: 'nothing here has one',
          base: {
            'src/search.ts': `export const search = 1
`,
          },
          files: {
            'src/search.ts': `export const search = 1
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) })
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
        },
        {
          title: 'one route',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
export const router = Router()
router.get('/version', (req, res) => { res.json(1) })
`,
          },
        },
        {
          title: 'an old file',
          base: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) })
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
`,
          },
          files: {
            'src/search.ts': `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
            'src/exports.ts': `import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) })
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
// later
`,
          },
        },
        `import { flags } from './flags.js'
export const search = (text: string) => (flags.isFeatureEnabled('search') ? [text] : [])
`,
      ],
    },
  },
  *judge(system, change) {
    const switches = system.facts('operation-mark').filter((one) => one.inService && one.mark === 'feature-switch')
    for (const one of switches) yield evidenceAt(one, `\`${one.by}\` switches a feature`)
    for (const { document, heading } of notesOn(system, 'switching-off').shown)
      yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, 'switch notes')
    if (!change || switches.length === 0) return
    // A route that was there is no new feature in another file.
    const before = new Set(change.base.facts('endpoint').map(({ subject }) => subject))
    const added = system.facts('endpoint').filter((one) => one.inService && change.isAdded(one.at.path) && !before.has(one.subject))
    const [first] = added
    if (!first || added.length < fewest || switches.some((one) => change.isAdded(one.at.path))) return
    yield gapAt(first, {
      subject: 'switch of a new feature',
      message: `This change adds ${added.length} routes in new files, and no switch; other features here have one (${switches[0]?.at.path ?? ''}).`,
    })
  },
})
