import { rule } from '#model/rule'
import { accessCheckRemovedGo } from './examples/access-check-removed-go.ts'
import { accessCheckRemovedJava } from './examples/access-check-removed-java.ts'
import type { CheckId } from '#model/checks'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'
import { accessCheckRemovedPython } from './examples/access-check-removed-python.ts'

export const accessCheckRemoved = rule({
  id: 'access-check-removed',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Access check removed',
  why: 'What stands behind the check is now done for whoever asks. Nothing fails and no alarm rings: it is noticed when somebody has read or changed what is not theirs.',
  fix: 'Put the check back, or show in the change where the same caller is asked before this code is reached.',
  blindSpots: 'A check that is moved into a function of another file is taken for moved as soon as something new is called in its place.',
  examples: {
    java: accessCheckRemovedJava,
    python: accessCheckRemovedPython,
    typescript: {
      bad: [
        {
          title: 'before a handler that a container gives',
          base: {
            'src/a.ts': `import Router from '@koa/router'
import { requireUser } from './session.js'
export const mount = (container: { use(name: string): { list(): void } }) => {
  const router = new Router()
  const orders = container.use('orders')
  router.get('/version', requireUser, orders.list)
  router.get('/orders', requireUser, orders.list) // <- finding
  return router
}
`,
          },
          files: {
            'src/a.ts': `import Router from '@koa/router'
import { requireUser } from './session.js'
export const mount = (container: { use(name: string): { list(): void } }) => {
  const router = new Router()
  const orders = container.use('orders')
  router.get('/version', requireUser, orders.list)
  router.get('/orders', orders.list)
  return router
}
`,
          },
        },
        {
          title: 'it only finds out who asks now',
          base: {
            'src/a.ts': `import { Router } from 'express'
import { authenticated, resolveApiKey } from './session.js'
import { state } from './state.js'
export const router = Router()
router.get(
  '/devices/:id/state',
  authenticated, // <- finding
  state,
)
`,
          },
          files: {
            'src/a.ts': `import { Router } from 'express'
import { authenticated, resolveApiKey } from './session.js'
import { state } from './state.js'
export const router = Router()
router.get(
  '/devices/:id/state',
  resolveApiKey,
  state,
)
`,
          },
        },
        {
          title: 'who may give a command',
          base: {
            'src/a.ts': `import express from 'express'
import { command } from './commands.js'
export const app = express()
export class Admin {
  @command('login', {
    help: 'Log in',
    permissionLevel: 'member', // <- finding
  })
  async login(token: string) {
    return token
  }
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { command } from './commands.js'
export const app = express()
export class Admin {
  @command('login', {
    help: 'Log in',
  })
  async login(token: string) {
    return token
  }
}
`,
          },
        },
        {
          title: 'whether one may see what was asked for',
          base: {
            'src/a.ts': `import express from 'express'
import { notes, assertCanSeeAll } from './notes.js'
export const app = express()
app.get('/notes/:id', async (req, res) => {
  const note = await notes.find(req.params.id)
  await assertCanSeeAll(req, [note.owner]) // <- finding
  res.json(note)
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { notes } from './notes.js'
export const app = express()
app.get('/notes/:id', async (req, res) => {
  const note = await notes.find(req.params.id)
  res.json(note)
})
`,
          },
        },

        {
          title: 'a wrapper of a route',
          base: {
            'app/api/notes/route.ts': `import { withAuth } from './session.js'
export const POST = withAuth(async (request: Request) => { // <- finding
  return Response.json(await request.json())
})
`,
          },
          files: {
            'app/api/notes/route.ts': `export const POST = async (request: Request) => {
  return Response.json(await request.json())
}
`,
          },
        },

        {
          title: 'a guard of a route',
          base: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { remove } from './store.js'
export const router = Router()
router.get('/teams/:id', requireUser, (req, res) => { res.json(1) })
router.delete('/teams/:id', requireUser, async (req, res) => { res.json(await remove(req.params.id)) }) // <- finding
`,
          },
          files: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
import { remove } from './store.js'
export const router = Router()
router.get('/teams/:id', requireUser, (req, res) => { res.json(1) })
router.delete('/teams/:id', async (req, res) => { res.json(await remove(req.params.id)) })
`,
          },
        },
        {
          title: 'a procedure that anyone may call now',
          base: {
            'src/notes.ts': `import { protectedProcedure, router } from './trpc.js'
import { z } from 'zod'
export const notes = router({
  remove: protectedProcedure.input(z.string()).mutation(async ({ input }) => input), // <- finding
})
`,
          },
          files: {
            'src/notes.ts': `import { publicProcedure, router } from './trpc.js'
import { z } from 'zod'
export const notes = router({
  remove: publicProcedure.input(z.string()).mutation(async ({ input }) => input),
})
`,
          },
        },
        {
          title: 'a branch that refuses',
          base: {
            'src/invoices.ts': `import { db } from './db.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  const invoice = await db.invoice.findUnique({ where: { id } })
  if (invoice.ownerId !== user.id) { // <- finding
    throw new ForbiddenError()
  }
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
class ForbiddenError extends Error {}
`,
          },
          files: {
            'src/invoices.ts': `import { db } from './db.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  const invoice = await db.invoice.findUnique({ where: { id } })
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
class ForbiddenError extends Error {}
`,
          },
        },
        {
          title: 'a permission that anyone signed in has now',
          base: {
            'src/permissions.ts': `import { hasPermission } from './roles.js'
import express from 'express'
export const app = express()
export const mayExport = (user?: { role: string }) => {
  return hasPermission(user?.role, 'export') // <- finding
}
`,
          },
          files: {
            'src/permissions.ts': `import { hasPermission } from './roles.js'
import express from 'express'
export const app = express()
export const mayExport = (user?: { role: string }) => {
  return !!user
}
`,
          },
        },
      ],
      good: [
        {
          title: 'a setting of something that is no decorator',
          base: {
            'src/a.ts': `import express from 'express'
import { seed } from './seed.js'
export const app = express()
export const start = () => seed({
  name: 'x',
  permissions: ['read'],
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { seed } from './seed.js'
export const app = express()
export const start = () => seed({
  name: 'x',
})
`,
          },
        },

        {
          title: 'one of the actions of a route is gone, with the question before it',
          base: {
            'src/archive.ts': `import express from 'express'
import { db, removeFiles } from './store.js'
export const app = express()
app.delete('/links/archive', async (req, res) => {
  const { action, linkIds } = req.body
  if (action === 'all') {
    if (!req.user.isAdmin) return res.status(401).json({ response: 'Permission denied.' })
    const links = await db.link.findMany({ where: { type: 'url' } })
    for (const link of links) await removeFiles(link.id)
    return res.status(200).json({ response: 'Success.' })
  }
  await db.link.deleteMany({ where: { id: { in: linkIds } } })
  return res.status(200).json({ response: 'Success.' })
})
`,
          },
          files: {
            'src/archive.ts': `import express from 'express'
import { db } from './store.js'
export const app = express()
app.delete('/links/archive', async (req, res) => {
  const { linkIds } = req.body
  await db.link.deleteMany({ where: { id: { in: linkIds } } })
  return res.status(200).json({ response: 'Success.' })
})
`,
          },
        },
        {
          title: 'another condition refuses',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const f = (user: { role: string }) => {
  if (user.role !== 'admin') throw new Error('forbidden')
  return 1
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const f = (user: { role: string }) => {
  if (!['admin', 'owner'].includes(user.role)) throw new Error('forbidden')
  return 1
}
`,
          },
        },
        {
          title: 'a switch of a feature',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { env } from './env.js'
export const f = () => {
  if (!env.isExportEnabled) throw new Error('not allowed')
  return 1
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const f = () => {
  return 1
}
`,
          },
        },

        {
          title: 'the guard moved to the router',
          base: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.delete('/teams/:id', requireUser, (req, res) => { res.json(1) })
`,
          },
          files: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.use(requireUser)
router.delete('/teams/:id', (req, res) => { res.json(1) })
`,
          },
        },
        {
          title: 'the route went away',
          base: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.get('/teams', requireUser, (req, res) => { res.json(1) })
router.delete('/teams/:id', requireUser, (req, res) => { res.json(1) })
`,
          },
          files: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.get('/teams', requireUser, (req, res) => { res.json(1) })
`,
          },
        },
        {
          title: 'the check is done by what is called instead',
          base: {
            'src/invoices.ts': `import { db } from './db.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  const invoice = await db.invoice.findUnique({ where: { id } })
  if (invoice.ownerId !== user.id) throw new Error('forbidden')
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
`,
          },
          files: {
            'src/invoices.ts': `import { db } from './db.js'
import { ownInvoice } from './own-invoice.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  await ownInvoice(user, id)
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
`,
          },
        },
        {
          title: 'another guard took its place',
          base: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser, memberOfTeam } from './session.js'
export const router = Router()
router.delete('/teams/:id', requireUser, (req, res) => { res.json(1) })
`,
          },
          files: {
            'src/teams.ts': `import { Router } from 'express'
import { requireUser, memberOfTeam } from './session.js'
export const router = Router()
router.delete('/teams/:id', memberOfTeam, (req, res) => { res.json(1) })
`,
          },
        },
        {
          title: 'the function moved to another file',
          base: {
            'src/a.ts': `export const rename = (user: { id: string }, team: { ownerId: string; name: string }) => {
  if (team.ownerId !== user.id) throw new Error('forbidden')
  team.name = 'x'
}
export const other = 1
`,
          },
          files: {
            'src/a.ts': `export const other = 1
`,
            'src/b.ts': `export const rename = (user: { id: string }, team: { ownerId: string; name: string }) => {
  if (team.ownerId !== user.id) throw new Error('forbidden')
  team.name = 'x'
}
`,
          },
        },
        {
          title: 'in a test',
          base: {
            'test/app.test.ts': `export const f = (user: { admin: boolean }) => {\n  if (!user.admin) throw new Error('forbidden')\n  return 1\n}\n`,
          },
          files: { 'test/app.test.ts': `export const f = (user: { admin: boolean }) => {\n  return 1\n}\n` },
        },
      ],
    },
    go: accessCheckRemovedGo,
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['access'],
      ({ by, protects }) => `\`${by}\` no longer stands before ${protects}, and nothing that refuses took its place.`,
      evidenceOf,
    ),
})

/** Whether a message is genuine says nothing of what its sender may do. */
const ofMessages = /signature|hmac|webhook/i
/** Which failure it was is no question of who asks. */
const ofErrors = /\b(err|error|e|ex|exception|cause)\.(code|status|name|message|type)\b/
/** What somebody may do, beside who it is. */
const ofFeatures = /permi|role|\bisAllowed\b|allowedTo|admin|owner|scope|abilit|authori[sz]|polic|operator|privilege|grant/i
/** A function that is written in place of a guard: whether it refuses, its text tells. */
const writtenInPlace = /=>|\bfunction\b/
const refuses = /\b40[13]\b|forbidden|unauthori[sz]ed|\bthrow\b|denied/i

/** The same where no request is in sight: by words that nothing else is called by. */
const ofRights =
  /permission|has_?Role|\bcan(Maintain|Manage|Edit|Write|Read|View|Access|Delete|Update|Create|Invite|Approve)\b|abilit(y|ies)\b|authori[sz]ed?\b/

const evidenceOf = (kept: Kept): readonly CheckId[] | undefined => {
  if (ofMessages.test(kept.by) || ofErrors.test(kept.by) || (writtenInPlace.test(kept.by) && !refuses.test(kept.by))) return []
  // Who it is stands in a header of that name, and comes by a protocol of that name.
  const asked = kept.by.replace(/headers?\W*authorization|authori[sz]ation_?(code|endpoint|url|server|header)/gi, '')
  const asksRight = /\b(can|may)[A-Z]/.test(asked) || ofFeatures.test(asked)
  if (kept.fromRequest) return asksRight ? undefined : ['9.3']
  return ofRights.test(asked) ? ['9.6'] : []
}
