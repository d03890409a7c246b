import { evidenceAt, gapAt, rule } from '#model/rule'

/** What somebody will ask about: who let whom in, and who took what away. */
const isSensitive = /member|role|permission|invit|api-?_?key|token|secret|password|billing|owner|admin|webhook|sso|DELETE/i

const fewest = 3
const share = 0.6

export const sensitiveActionNotAudited = rule({
  id: 'sensitive-action-not-audited',
  check: '9.5',
  severity: 'P3',
  stage: 'preview',
  title: 'Sensitive action that leaves no trace',
  why: 'When somebody asks who removed the member or made the key, the log that answers it for every other action says nothing of this one.',
  fix: 'Write the entry that the actions beside it write, in the same transaction.',
  blindSpots:
    'Only services most of whose sensitive actions write an audit log are judged; a log that the database or a middleware keeps is not seen.',
  summaryOnly: true,
  examples: {
    typescript: {
      bad: [
        `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/keys/:id', requireUser, async (req, res) => { res.json(await store.removeKey(req.params.id)) }) // <- finding`,
        {
          title: 'the entry was taken away',
          base: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/keys/:id', requireUser, async (req, res) => { await audit.record('key'); res.json(await store.removeKey(req.params.id)) }) // <- finding
`,
          },
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/keys/:id', requireUser, async (req, res) => { res.json(await store.removeKey(req.params.id)) })
`,
          },
        },
        {
          title: 'in another file',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
`,
            'src/keys.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { store } from './store.js'
export const router = Router()
router.post('/api-keys', requireUser, async (req, res) => { res.json(await store.key(req.body)) }) // <- finding
`,
          },
        },
      ],
      good: [
        `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
`,
        `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.delete('/keys/:id', requireUser, async (req, res) => { res.json(await store.removeKey(req.params.id)) })`,
        `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.get('/keys', requireUser, async (req, res) => { res.json(await store.keys()) })`,
        `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.post('/comments', requireUser, async (req, res) => { res.json(await store.comment(req.body)) })`,
        {
          title: 'what is called writes it',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
import { removeKey } from './keys.js'
router.delete('/keys/:id', requireUser, async (req, res) => { res.json(await removeKey(req.params.id)) })
`,
            'src/keys.ts': `import { audit, store } from './store.js'
export const removeKey = async (id: string) => {
  await audit.record('key')
  return store.removeKey(id)
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const sensitive = system
      .facts('endpoint')
      .filter((one) => one.inService && one.stateChanging && isSensitive.test(`${one.method} ${one.route} ${one.at.path}`))
    const byUnit = Map.groupBy(sensitive, (one) => one.file.unit?.root ?? '')
    for (const group of byUnit.values()) {
      const audited = group.filter((one) => {
        const handler = system.define(one.at.path, one.handler)
        return !handler || system.does(handler.path, handler.name, 'keeps-audit')
      })
      for (const one of audited) yield evidenceAt(one, 'writes an audit log')
      if (audited.length < fewest || audited.length / group.length < share) continue
      for (const one of group)
        if (!audited.includes(one))
          yield gapAt(one, {
            message: `${audited.length} of the ${group.length} actions here that change members, roles, keys or the like write an audit log; ${one.method} ${one.route} does not, nor does what it calls.`,
          })
    }
  },
})
