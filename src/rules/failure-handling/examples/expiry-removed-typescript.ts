import type { Examples } from '#model/rule'

export const expiryRemovedTypescript: Examples = {
  bad: [
    {
      title: 'the same command without a time',
      base: {
        'src/lock.ts': `import 'express'
import { redis } from './redis.js'
export const lock = async (user: string) => {
  await redis.setex(user, 600, 'locked') // <- finding
}
`,
      },
      files: {
        'src/lock.ts': `import 'express'
import { redis } from './redis.js'
export const lock = async (user: string) => {
  await redis.set(user, 'locked')
}
`,
      },
    },
    {
      title: 'a command of its own',
      base: {
        'src/presence.ts': `import 'express'
import { redis } from './redis.js'
export const seen = async (socket: string, user: string) => {
  await redis.hset(socket, 'user', user)
  await redis.expire(socket, 3600 * 24) // <- finding
}
`,
      },
      files: {
        'src/presence.ts': `import 'express'
import { redis } from './redis.js'
export const seen = async (socket: string, user: string) => {
  await redis.hset(socket, 'user', user)
}
`,
      },
    },
    {
      title: 'an option',
      base: {
        'src/cache.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = (key: string, value: string) =>\n  redis.set(key, value, {\n    EX: 60, // <- finding\n    NX: true,\n  })\n`,
      },
      files: {
        'src/cache.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = (key: string, value: string) =>\n  redis.set(key, value, {\n    NX: true,\n  })\n`,
      },
    },
    {
      title: 'of a token',
      base: {
        'src/token.ts': `import 'express'\nimport jwt from 'jsonwebtoken'\nexport const sign = (id: string, key: string) =>\n  jwt.sign({ id }, key, {\n    expiresIn: '15m', // <- finding\n    issuer: 'shop',\n  })\n`,
      },
      files: {
        'src/token.ts': `import 'express'\nimport jwt from 'jsonwebtoken'\nexport const sign = (id: string, key: string) =>\n  jwt.sign({ id }, key, {\n    issuer: 'shop',\n  })\n`,
      },
    },
  ],
  good: [
    {
      title: 'in one command instead of two',
      base: {
        'src/a.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = async (key: string) => {\n  await redis.set(key, '1')\n  await redis.expire(key, 60)\n}\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = async (key: string) => {\n  await redis.set(key, '1', { EX: 60 })\n}\n`,
      },
    },
    {
      title: 'another time',
      base: {
        'src/a.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = async (key: string) => {\n  await redis.setex(key, 60, '1')\n}\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nimport { redis, day } from './redis.js'\nexport const put = async (key: string) => {\n  await redis.setex(key, day, '1')\n}\n`,
      },
    },
    {
      title: 'a cookie that lasts as long as the browser is open',
      base: {
        'src/a.ts': `import express from 'express'\nexport const app = express()\napp.get('/', (req, res) => {\n  res.cookie('theme', 'dark', { maxAge: 60_000, httpOnly: true })\n  res.end()\n})\n`,
      },
      files: {
        'src/a.ts': `import express from 'express'\nexport const app = express()\napp.get('/', (req, res) => {\n  res.cookie('theme', 'dark', { httpOnly: true })\n  res.end()\n})\n`,
      },
    },
    {
      title: 'the entry went away',
      base: {
        'src/a.ts': `import 'express'\nimport { redis } from './redis.js'\nexport const put = async (key: string) => {\n  await redis.set(key, '1', { EX: 60 })\n  return key\n}\n`,
      },
      files: { 'src/a.ts': `import 'express'\nexport const put = async (key: string) => {\n  return key\n}\n` },
    },
    {
      title: 'the counter that expired is gone as well',
      base: {
        'src/code.ts': `import 'express'
import { redis } from './redis.js'
export const check = async (id: string, code: string) => {
  const attempts = await redis.incr('attempts:' + id)
  await redis.expire('attempts:' + id, 600)
  if (attempts > 5) return false
  return (await redis.get('code:' + id)) === code
}
`,
      },
      files: {
        'src/code.ts': `import 'express'
import { redis } from './redis.js'
export const check = async (id: string, code: string) => {
  return (await redis.get('code:' + id)) === code
}
`,
      },
    },
  ],
}
