import { gapAt, rule } from '#model/rule'

const middleware = (body: string): string => `import express from 'express'
import { accounts } from './accounts.js'
export const app = express()
app.use(async (req, res, next) => {
${body}
})
app.get('/orders', (req, res) => {
  res.json([])
})
`

const handler = (body: string): string => `import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
${body}
})
`

export const refusalGoesOn = rule({
  id: 'refusal-goes-on',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'A refusal after which the handler goes on',
  why: 'Sending an answer does not end a function. What stands behind the refusal runs all the same: the handler that was to be kept from the caller, or a second answer, which fails because the first one is sent.',
  fix: 'Leave the function with the refusal: `return` before or after it.',
  blindSpots:
    'It speaks of branches without `else` that send an answer of 4xx as the last thing they do, where `next()` or another answer follows in any case.',
  examples: {
    typescript: {
      bad: [
        {
          title: 'the next handler runs',
          files: {
            'src/app.ts': middleware(`  const account = await accounts.find(req.headers.authorization)
  if (!account) {
    res.status(401).json({ error: 'who are you' }) // <- finding
  }
  next()`),
          },
        },
        {
          title: 'in a class of a framework',
          files: {
            'src/lock.ts': `import { Request, Response, NextFunction } from 'express'
import { locks } from './locks.js'
export class LockMiddleware {
  async handler(request: Request, response: Response, next: NextFunction) {
    try {
      const name = String(request.body.name)
      if (name === '') {
        response.status(400).send({ error: 'no name' }) // <- finding
      }
      if (await locks.isLocked(name)) {
        response.status(423).send({ error: 'locked' })
        return
      }
      return next()
    } catch (error) {
      return next(error)
    }
  }
}
`,
          },
        },
        {
          title: 'a second answer',
          files: {
            'src/app.ts': handler(`  const order = await orders.find(req.body.id)
  if (!order) res.sendStatus(404) // <- finding
  await orders.cancel(req.body.id)
  res.json({ ok: true })`),
          },
        },
        {
          title: 'what is given back is a second answer',
          files: {
            'src/app.ts': handler(`  if (!req.body.items) {
    console.log('no items')
    res.status(400).send('items are missing') // <- finding
  }
  const order = await orders.create(req.body)
  return res.status(201).json(order)`),
          },
        },
        {
          title: 'of Fastify',
          files: {
            'src/app.ts': `import fastify from 'fastify'
import { orders } from './orders.js'
export const app = fastify()
app.get('/orders/:id', async (request, reply) => {
  const order = await orders.find(request.params)
  if (order === undefined) {
    reply.code(404).send() // <- finding
  }
  return reply.send(order)
})
`,
          },
        },
      ],
      good: [
        {
          title: 'it leaves after it',
          files: {
            'src/app.ts': middleware(`  if (!req.headers.authorization) {
    res.status(401).end()
    return
  }
  next()`),
          },
        },
        {
          title: 'it leaves with it',
          files: { 'src/app.ts': middleware(`  if (!req.headers.authorization) return res.status(401).end()\n  next()`) },
        },
        {
          title: 'the other branch goes on',
          files: {
            'src/app.ts': middleware(`  if (!req.headers.authorization) {
    res.status(401).end()
  } else {
    next()
  }`),
          },
        },
        {
          title: 'what follows only writes it down',
          files: {
            'src/app.ts': handler(`  const order = await orders.find(req.body.id)
  if (!order) {
    res.sendStatus(404)
  }
  console.log('looked up', req.body.id)`),
          },
        },
        {
          title: 'what follows asks first',
          files: {
            'src/app.ts': handler(`  const order = await orders.find(req.body.id)
  if (!order) {
    res.sendStatus(404)
  }
  if (order) {
    res.json(order)
  }`),
          },
        },
        {
          title: 'it asks whether an answer was sent',
          files: {
            'src/app.ts': middleware(`  if (!req.headers.authorization) {
    res.status(401).end()
  }
  if (res.headersSent) return
  next()`),
          },
        },
        {
          title: 'no refusal',
          files: {
            'src/app.ts': handler(`  if (req.query.progress) {
    res.write('started')
  }
  res.end()`),
          },
        },
        {
          title: 'only the status is set',
          files: {
            'src/app.ts': handler(`  const order = await orders.find(req.body.id)
  if (!order) {
    res.status(404)
  }
  res.json({ order })`),
          },
        },
        {
          title: 'it throws after it',
          files: {
            'src/app.ts': handler(`  if (!req.body.id) {
    res.sendStatus(400)
    throw new Error('no id')
  }
  res.json(await orders.find(req.body.id))`),
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const open of system.facts('open-refusal')) {
      if (!open.inService) continue
      yield gapAt(open, {
        ...(open.servesAllTheSame ? {} : { severity: 'P2' }),
        message: open.servesAllTheSame
          ? `After \`${open.answer}\` the function goes on to \`${open.goesOnTo}\`: who was refused is served all the same.`
          : `After \`${open.answer}\` the function goes on, and comes to \`${open.goesOnTo}\`: what was refused is done, and the second answer fails.`,
      })
    }
  },
})
