import type { Examples } from '#model/rule'

export const retryWithoutBackoffTypescript: Examples = {
  bad: [
    `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, { retries: 5 }) // <- finding`,
    `export const quote = async (sku: string): Promise<Response> => {
  let last: unknown
  for (let i = 0; i < 5; i++) { // <- finding
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      last = error
    }
  }
  throw last
}`,
    {
      title: 'the call stands in another file',
      files: {
        'src/carrier.ts': `export const label = (id: string) => fetch('https://carrier.example.com/labels/' + id, { signal: AbortSignal.timeout(2_000) })\n`,
        'src/ship.ts': `import { label } from './carrier.js'
export const ship = async (id: string) => {
  let tries = 0
  while (tries < 4) { // <- finding
    try {
      return await label(id)
    } catch {
      tries += 1
    }
  }
  throw new Error('no label')
}
`,
      },
    },
    `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 8, minTimeout: 0 }) // <- finding`,
    {
      title: 'the pause is taken away',
      base: {
        'src/http.ts': `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, {
  retries: 3,
  retryDelay: axiosRetry.exponentialDelay, // <- finding
})
`,
      },
      files: {
        'src/http.ts': `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, {
  retries: 3,
})
`,
      },
    },
  ],
  good: [
    `import axios from 'axios'
import axiosRetry from 'axios-retry'
export const http = axios.create({ timeout: 5_000 })
axiosRetry(http, { retries: 3, retryDelay: axiosRetry.exponentialDelay })`,
    `import { sleep } from './time.js'
export const quote = async (sku: string): Promise<Response | undefined> => {
  for (let i = 0; i < 5; i++) {
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch {
      await sleep(2 ** i * 100)
    }
  }
}`,
    {
      title: 'one mirror after the other',
      files: {
        'src/mirrors.ts': `export const load = async (mirrors: string[]) => {
  for (let i = 0; i < mirrors.length; i++) {
    try {
      return await fetch(mirrors[i], { signal: AbortSignal.timeout(2_000) })
    } catch {
      console.warn('mirror down')
    }
  }
}`,
      },
    },
    {
      title: 'a name that is taken is not a peer that stumbles',
      files: {
        'src/slugs.ts': `import { insert } from './db.js'
import { nanoid } from 'nanoid'
export const create = async (name: string) => {
  for (let i = 0; i < 5; i++) {
    try {
      return await insert({ name, slug: nanoid() })
    } catch {
      console.warn('taken')
    }
  }
}`,
      },
    },
    `import pRetry from 'p-retry'
export const load = (url: string) => pRetry(() => fetch(url), { retries: 3 })`,
    {
      title: 'options of another file',
      files: {
        'src/options.ts': 'export const options = { retries: 3, retryDelay: () => 100 }\n',
        'src/http.ts': `import axios from 'axios'\nimport axiosRetry from 'axios-retry'\nimport { options } from './options.js'\naxiosRetry(axios, options)\n`,
      },
    },
    {
      title: 'it waits only when it was told to',
      files: {
        'src/load.ts': `import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 250 * (attempt + 1)))
      console.warn(error)
    }
  }
  return undefined
}
`,
      },
    },
    {
      title: 'one token after the other, each once',
      files: {
        'src/tokens.ts': `import 'express'
export const push = async (tokens: string[], body: string) => {
  for (const token of tokens) {
    try {
      await fetch('https://push.example.com/' + token, { method: 'POST', body, signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      console.warn(error)
    }
  }
}
`,
      },
    },
  ],
}
