import type { Endpoint } from '#model/facts/endpoint'
import type { OperationMark } from '#model/facts/operation'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { sensitiveActionNotAuditedPython } from './examples/sensitive-action-not-audited-python.ts'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'
import { sensitiveActionNotAuditedGo } from './examples/sensitive-action-not-audited-go.ts'
import { sensitiveActionNotAuditedJava } from './examples/sensitive-action-not-audited-java.ts'

/** What somebody will ask about: who let whom in, and who took what away. */
const isSensitive = /member|role|permission|invit|api-?_?key|token|secret|password|billing|owner|admin|sso/i
/** It looks something up, tells what a provider sent, or is about the form of something. */
const changesNothing = /search|lookup|query|preview|validate|check|count|export|list|webhook|callback|hook/i

/** The action by its own name: the route or procedure, and the file where that says nothing. A folder is about more than one thing. */
const nameOf = (one: Linked<Endpoint>): string => one.route || one.handler.name || one.at.path.slice(one.at.path.lastIndexOf('/') + 1)

const isDeletion = (one: Linked<Endpoint>): boolean => one.method === 'DELETE'

const fewest = 3
const share = 0.75

export const sensitiveActionNotAudited = rule({
  id: 'sensitive-action-not-audited',
  check: '9.5',
  severity: 'P3',
  stage: 'stable',
  title: 'Sensitive action that leaves no trace',
  why: 'When somebody asks who removed the member or made the key, the log that answers it for every other action says nothing of this one.',
  fix: 'Write the entry that the actions beside it write, in the same transaction.',
  blindSpots:
    'Only services most of whose sensitive actions write an audit log are judged; a log that the database or a middleware keeps is not seen.',
  summaryOnly: true,
  examples: {
    python: sensitiveActionNotAuditedPython,
    go: sensitiveActionNotAuditedGo,
    java: sensitiveActionNotAuditedJava,
    typescript: {
      bad: [
        {
          title: 'procedures',
          files: {
            'src/team.ts': `import { protectedProcedure, router } from './trpc.js'
import { insertAuditLogs } from './audit.js'
import { db } from './db.js'
export const team = router({
  inviteMember: protectedProcedure.mutation(async ({ input }) => {
    await db.invitation.create({ data: input })
    await insertAuditLogs('invite')
  }),
  removeMember: protectedProcedure.mutation(async ({ input }) => {
    await db.member.delete({ where: input })
    await insertAuditLogs('remove')
  }),
  createRole: protectedProcedure.mutation(async ({ input }) => {
    await db.role.create({ data: input })
    await insertAuditLogs('role')
  }),
  updateMemberRole: protectedProcedure.mutation(async ({ input }) => { // <- finding
    await db.member.update({ where: input, data: input })
  }),
})
`,
          },
        },
        {
          title: 'two of them are one matter',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.patch('/roles/:id', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/roles/:id', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.post('/invitations', requireUser, async (req, res) => { await audit.record('invite'); res.json(await store.invite(req.body)) })
router.post('/api-keys', requireUser, async (req, res) => { res.json(await store.key(req.body)) }) // <- finding
router.delete('/api-keys/:id', requireUser, async (req, res) => { res.json(await store.removeKey(req.params.id)) })
`,
          },
        },
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
        {
          title: 'it only looks something up',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.post('/roles/search', requireUser, async (req, res) => { res.json(await store.find(req.body)) })
`,
          },
        },
        {
          title: 'events that a provider sends',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
`,
            'src/webhooks/members.ts': `import { Router } from 'express'
import { verify } from './verify.js'
import { apply } from './apply.js'
export const hooks = Router()
hooks.post('/webhooks/directory', verify, async (req, res) => { res.json(await apply(req.body)) })
`,
          },
        },
        {
          title: 'too few of the others do to be a custom',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/roles/:id', requireUser, async (req, res) => { res.json(await store.removeRole(req.params.id)) })
router.post('/api-keys', requireUser, async (req, res) => { res.json(await store.key(req.body)) })
`,
          },
        },
        {
          title: 'a folder that is named after what it is about',
          files: {
            'src/members.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
`,
            'src/permissions/feedback.ts': `import { Router } from 'express'
import { requireUser } from '../session.js'
import { notes } from './notes.js'
export const feedback = Router()
feedback.post('/feedback', requireUser, async (req, res) => { res.json(await notes.add(req.body)) })
`,
          },
        },
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
      .filter(
        (one) =>
          one.inService && one.stateChanging && (isSensitive.test(nameOf(one)) || isDeletion(one)) && !changesNothing.test(nameOf(one)),
      )
    const byUnit = Map.groupBy(sensitive, (one) => one.file.unit?.root ?? '')
    for (const group of byUnit.values()) {
      const audited = group.filter((one) => {
        const handler = system.define(one.at.path, one.handler)
        return !handler || system.does(handler.path, handler.name, 'keeps-audit')
      })
      for (const one of audited) {
        const log = auditLogOf(system, one)
        yield evidenceAt(one, log ? `writes an audit log: \`${log.by}\`` : 'writes an audit log', log?.at)
      }
      if (audited.length < fewest || audited.length / group.length < share) continue
      const [first, ...others] = group.filter((one) => !audited.includes(one))
      if (!first) continue
      yield gapAt(first, {
        message: `${audited.length} of the ${group.length} actions here that change members, roles, keys or the like write an audit log; ${first.method} ${nameOf(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''} does not, nor does what it calls.`,
      })
    }
  },
})

/** Where an action, or what it calls, writes who did what. */
const auditLogOf = (system: System, endpoint: Linked<Endpoint>): Linked<OperationMark> | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return undefined
  const functions = functionsFrom(system, [handler])
  return system.facts('operation-mark').find((one) => one.mark === 'audit-log' && standsIn(one, functions))
}
