import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Call, Route } from '../http/http.ts'
import type { Permissions } from '../world.ts'
import { installationOf } from '../world.ts'
import { HttpError, notFound, page } from '../http/http.ts'
import { appJson, installationJson, repositoryJson } from '../represent.ts'
import { readBody } from '../http/read-body.ts'
import { redeliver } from '../webhooks.ts'

const hourlyLimit = 5000

const owners = (call: Call): string[] => [...new Set([...call.world.repositories.values()].map((repository) => repository.owner))]

const ownerOf = (call: Call): string => {
  const owner = owners(call).find((each) => String(installationOf(call.world, each)) === call.params['installation'])
  if (owner !== undefined) return owner
  if (call.params['installation'] === String(call.world.app.installationId)) return 'nobody'
  throw notFound()
}

const tokenRequest = z.strictObject({
  repositories: z.array(z.string()).max(500).optional(),
  repository_ids: z.array(z.number().int()).max(500).optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
})

/** Permissions of a new token: those of the installation, or a subset. */
const grant = (held: Permissions, asked: Permissions | undefined): Permissions => {
  for (const [name, level] of Object.entries(asked ?? {})) {
    if (held[name] === undefined || (level === 'write' && held[name] === 'read'))
      throw new HttpError(422, 'The permissions requested are not granted to this installation.')
  }
  return { ...(asked ?? held), metadata: 'read' }
}

const deliveryJson = (delivery: Call['world']['deliveries'][number]) => ({
  id: delivery.id,
  guid: delivery.guid,
  delivered_at: delivery.deliveredAt.toISOString(),
  redelivery: delivery.redelivery,
  duration: delivery.durationSeconds,
  status: delivery.status,
  status_code: delivery.statusCode,
  event: delivery.event,
  action: delivery.action,
  installation_id: null,
  repository_id: null,
})

export const appRoutes: readonly Route[] = [
  { method: 'GET', path: '/app', needs: 'app', answer: ({ world }) => ({ status: 200, body: appJson(world, world.app) }) },
  {
    method: 'GET',
    path: '/app/installations',
    needs: 'app',
    answer: (call) =>
      page(
        call,
        owners(call).map((owner) => installationJson(call.world, owner)),
      ),
  },
  {
    method: 'GET',
    path: '/app/installations/:installation',
    needs: 'app',
    answer: (call) => ({ status: 200, body: installationJson(call.world, ownerOf(call)) }),
  },
  {
    method: 'POST',
    path: '/app/installations/:installation/access_tokens',
    needs: 'app',
    answer: (call) => {
      const { world } = call
      ownerOf(call)
      const asked = readBody(tokenRequest, call.body ?? {})
      const permissions = grant(world.app.permissions, asked.permissions)
      const token = `ghs_${randomBytes(18).toString('hex')}`
      const expiresAt = new Date(world.now().getTime() + 3_600_000)
      world.tokens.set(token, { credential: { kind: 'installation', id: Number(call.params['installation']), permissions }, expiresAt })
      return {
        status: 201,
        body: { token, expires_at: `${expiresAt.toISOString().slice(0, 19)}Z`, permissions, repository_selection: 'all' },
      }
    },
  },
  {
    method: 'GET',
    path: '/app/hook/config',
    needs: 'app',
    answer: ({ world }) => ({
      status: 200,
      body: { content_type: 'json', insecure_ssl: '0', secret: '********', url: world.app.webhookUrl ?? '' },
    }),
  },
  {
    method: 'GET',
    path: '/rate_limit',
    needs: 'token',
    answer: ({ world, credential }) => {
      const { count = 0, resetAt = new Date(world.now().getTime() + 3_600_000) } = world.used.get(credential.kind) ?? {}
      const core = {
        limit: hourlyLimit,
        used: count,
        remaining: Math.max(0, hourlyLimit - count),
        reset: Math.floor(resetAt.getTime() / 1000),
      }
      return { status: 200, body: { resources: { core, search: core, graphql: core }, rate: core } }
    },
  },
  {
    method: 'GET',
    path: '/app/hook/deliveries',
    needs: 'app',
    answer: (call) => {
      const size = Math.min(100, Number(call.query.get('per_page') ?? 30))
      const before = Number(call.query.get('cursor') ?? Infinity)
      const wanted = call.query.get('status')
      const newestFirst = call.world.deliveries
        .filter((delivery) => delivery.id < before)
        .filter((delivery) => wanted === null || (wanted === 'success') === delivery.statusCode < 400)
        .toReversed()
      const shown = newestFirst.slice(0, size)
      const cursor = newestFirst.length > size ? shown.at(-1)?.id : undefined
      const next = `<${call.world.url}/api/v3/app/hook/deliveries?per_page=${size}&cursor=${cursor}>; rel="next"`
      return { status: 200, body: shown.map(deliveryJson), headers: cursor === undefined ? {} : { link: next } }
    },
  },
  {
    method: 'POST',
    path: '/app/hook/deliveries/:delivery/attempts',
    needs: 'app',
    answer: (call) => {
      const delivery = call.world.deliveries.find((each) => String(each.id) === call.params['delivery'])
      if (!delivery) throw notFound()
      redeliver(call.world, delivery)
      return { status: 202, body: {} }
    },
  },
  {
    method: 'GET',
    path: '/installation/repositories',
    needs: 'token',
    answer: (call) => {
      const { credential, world } = call
      const reached = [...world.repositories.values()].filter(
        ({ owner }) => credential.kind !== 'installation' || installationOf(world, owner) === credential.id,
      )
      return page(call, reached, (shown) => ({
        total_count: reached.length,
        repositories: shown.map((repository) => repositoryJson(world, repository)),
      }))
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/installation',
    needs: 'app',
    answer: (call) => ({ status: 200, body: installationJson(call.world, call.repository.owner) }),
  },
]
