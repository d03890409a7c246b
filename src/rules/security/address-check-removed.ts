import { rule } from '#model/rule'
import { addressCheckRemovedJava } from './examples/address-check-removed-java.ts'
import { addressCheckRemovedGo } from './examples/address-check-removed-go.ts'
import { judgeLost } from '#system/lost-safeguards'
import { addressCheckRemovedPython } from './examples/address-check-removed-python.ts'

export const addressCheckRemoved = rule({
  id: 'address-check-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'Check of an address or path removed',
  why: 'What comes from outside decides again where a request, a redirect or a file access of this service goes: to the metadata service of the cloud, to a copy of the sign-in page, to the keys on the disk.',
  fix: 'Put the check back, or show in the change what keeps the address or path where it belongs.',
  blindSpots: 'A check that is moved into a function of another file is taken for moved as soon as something new is called in its place.',
  examples: {
    java: addressCheckRemovedJava,
    go: addressCheckRemovedGo,
    python: addressCheckRemovedPython,
    typescript: {
      bad: [
        {
          title: 'where a sign-in leads back to',
          base: {
            'src/callback.ts': `import express from 'express'
export const app = express()
app.get('/callback', (req, res) => {
  const next = new URL(String(req.query.next), 'https://app.example.com')
  if (next.hostname !== 'app.example.com') { // <- finding
    return void res.status(400).json({ error: 'Invalid redirect' })
  }
  res.redirect(next.toString())
})
`,
          },
          files: {
            'src/callback.ts': `import express from 'express'
export const app = express()
app.get('/callback', (req, res) => {
  const next = new URL(String(req.query.next), 'https://app.example.com')
  res.redirect(next.toString())
})
`,
          },
        },
        {
          title: 'the address that a name stands for',
          base: {
            'src/webhooks.ts': `import express from 'express'
import { lookup } from 'node:dns/promises'
import { isPrivateAddress } from './addresses.js'
export const app = express()
export const deliver = async (target: string, body: string) => {
  const { address } = await lookup(new URL(target).hostname)
  if (isPrivateAddress(address)) throw new Error('The host is private') // <- finding
  return fetch(target, { method: 'POST', body, headers: { 'x-resolved': address } })
}
`,
          },
          files: {
            'src/webhooks.ts': `import express from 'express'
import { lookup } from 'node:dns/promises'
export const app = express()
export const deliver = async (target: string, body: string) => {
  const { address } = await lookup(new URL(target).hostname)
  return fetch(target, { method: 'POST', body, headers: { 'x-resolved': address } })
}
`,
          },
        },
        {
          title: 'the host of a request',
          base: {
            'src/fetch.ts': `import express from 'express'
export const app = express()
export const load = async (address: string) => {
  const { hostname, protocol } = new URL(address)
  if (protocol !== 'https:' || blocked.includes(hostname)) { // <- finding
    throw new Error('Invalid address')
  }
  return fetch(address)
}
const blocked = ['169.254.169.254']
`,
          },
          files: {
            'src/fetch.ts': `import express from 'express'
export const app = express()
export const load = async (address: string) => {
  return fetch(address)
}
`,
          },
        },
        {
          title: 'by a function',
          base: {
            'src/hook.ts': `import express from 'express'
import { assertPublicUrl } from './addresses.js'
export const app = express()
export const deliver = async (url: string, body: string) => {
  await assertPublicUrl(url) // <- finding
  await fetch(url, { method: 'POST', body })
}
`,
          },
          files: {
            'src/hook.ts': `import express from 'express'
export const app = express()
export const deliver = async (url: string, body: string) => {
  await fetch(url, { method: 'POST', body })
}
`,
          },
        },
        {
          title: 'segments of a path',
          base: {
            'app/proxy/route.ts': `import { NextResponse } from 'next/server'
export async function POST(request: Request, ctx: { params: { path: string[] } }) {
  for (const segment of ctx.params.path) {
    if (/[\\\\/]/.test(segment)) { // <- finding
      return NextResponse.json({ error: 'Invalid proxy path' }, { status: 400 })
    }
  }
  return fetch(new URL('/' + ctx.params.path.join('/'), process.env.API_URL), { method: 'POST', body: request.body })
}
`,
          },
          files: {
            'app/proxy/route.ts': `import { NextResponse } from 'next/server'
export async function POST(request: Request, ctx: { params: { path: string[] } }) {
  return fetch(new URL('/' + ctx.params.path.join('/'), process.env.API_URL), { method: 'POST', body: request.body })
}
`,
          },
        },
      ],
      good: [
        {
          title: 'a list of people who may see a profile is given up',
          base: {
            'src/profile.ts': `import { find } from './users.js'
export const profile = async (id: string, asking: { username: string }) => {
  const user = await find(id)
  if (!user.whitelistedUsernames.includes(asking.username)) {
    return { response: 'not found', status: 404 }
  }
  return { response: user, status: 200 }
}
`,
          },
          files: {
            'src/profile.ts': `import { find } from './users.js'
export const profile = async (id: string, asking: { username: string }) => {
  const user = await find(id)
  return { response: user, status: 200 }
}
`,
          },
        },
        {
          title: 'a list in the configuration takes the place of one that was written out',
          base: {
            'src/hook.ts': `import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { hostname } = new URL(url)
  if (hostname !== 'hooks.example.com' && hostname !== 'hooks.example.org') throw new Error('Invalid host')
  await fetch(url, { method: 'POST' })
}
`,
          },
          files: {
            'src/hook.ts': `import express from 'express'
import { settings } from './settings.js'
export const app = express()
export const deliver = async (url: string) => {
  const { hostname } = new URL(url)
  if (!settings.hosts.includes(hostname)) throw new Error('Host is not allowed')
  await fetch(url, { method: 'POST' })
}
`,
          },
        },
        {
          title: 'the check moved into the client that is used now',
          base: {
            'src/hook.ts': `import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { protocol } = new URL(url)
  if (protocol !== 'https:') throw new Error('invalid url')
  await fetch(url, { method: 'POST' })
}
`,
          },
          files: {
            'src/hook.ts': `import { outbound } from './outbound.js'
import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  await outbound.post(url, {})
}
`,
          },
        },
        {
          title: 'the same condition with more in it',
          base: {
            'src/hook.ts': `import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:') throw new Error('Invalid url')
  await fetch(url, { method: 'POST', headers: { 'x-host': hostname } })
}
`,
          },
          files: {
            'src/hook.ts': `import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' || hostname === 'localhost') throw new Error('Invalid url')
  await fetch(url, { method: 'POST' })
}
`,
          },
        },
        {
          title: 'another check took its place',
          base: {
            'src/hook.ts': `import { assertPublicUrl } from './addresses.js'\nexport const deliver = async (url: string) => {\n  await assertPublicUrl(url)\n  await fetch(url)\n}\n`,
          },
          files: {
            'src/hook.ts': `import { safeFetch } from './addresses.js'\nexport const deliver = async (url: string) => {\n  await safeFetch(url)\n}\n`,
          },
        },
        {
          title: 'what it guarded went away',
          base: {
            'src/hook.ts': `import { assertPublicUrl } from './addresses.js'\nexport const one = 1\nexport const deliver = async (url: string) => {\n  await assertPublicUrl(url)\n  await fetch(url)\n}\n`,
          },
          files: { 'src/hook.ts': `export const one = 1\n` },
        },
        {
          title: 'the order changed',
          base: {
            'src/hook.ts': `import { assertPublicUrl, log } from './addresses.js'\nexport const deliver = async (url: string) => {\n  await assertPublicUrl(url)\n  log(url)\n  await fetch(url)\n}\n`,
          },
          files: {
            'src/hook.ts': `import { assertPublicUrl, log } from './addresses.js'\nexport const deliver = async (url: string) => {\n  log(url)\n  await assertPublicUrl(url)\n  await fetch(url)\n}\n`,
          },
        },
        `import { assertPublicUrl } from './addresses.js'
export const deliver = async (url: string) => {
  await assertPublicUrl(url)
  await fetch(url)
}`,
        {
          title: 'in a script',
          base: {
            'scripts/load.ts': `import { assertPublicUrl } from './a.js'\nexport const f = async (url: string) => {\n  await assertPublicUrl(url)\n  await fetch(url)\n}\n`,
          },
          files: { 'scripts/load.ts': `export const f = async (url: string) => {\n  await fetch(url)\n}\n` },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['address'],
      ({ by, protects }) => `\`${by}\` no longer looks at where ${protects} leads, and nothing like it took its place.`,
      () => [],
    ),
})
