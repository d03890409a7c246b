import type { Examples } from '#model/rule'

export const retryOfRefusedRequestTypescript: Examples = {
  bad: [
    `import 'express'
export const load = async (url: string) => {
  let response: Response | undefined
  for (let attempt = 0; attempt < 5; attempt += 1) {
    response = await fetch(url)
    if (response.ok) return response.json() // <- finding
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100))
  }
  throw new Error('gave up')
}`,
    `import pRetry from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(\`status \${response.status}\`) // <- finding
    return response.json()
  }, { retries: 4 })`,
    {
      title: 'the distinction was taken away',
      base: {
        'src/load.ts': `import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    if (response.status < 500) return undefined // <- finding
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
  throw new Error('gave up')
}
`,
      },
      files: {
        'src/load.ts': `import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
  throw new Error('gave up')
}
`,
      },
    },
    {
      title: 'a function of a client, by a library with factor',
      files: {
        'src/geo.ts': `import retry from 'async-retry'
import 'express'
export const locate = (ip: string) =>
  retry(
    async () => {
      const answer = await fetch('https://geo.example.com/' + ip, { signal: AbortSignal.timeout(2_000) })
      if (!answer.ok) throw new Error('no place for ' + ip) // <- finding
      return answer.json()
    },
    { retries: 5, factor: 2 },
  )
`,
      },
    },
    {
      title: 'success ends the loop',
      files: {
        'src/push.ts': `import 'express'
import { setTimeout as sleep } from 'node:timers/promises'
export async function push(body: string) {
  let tries = 0
  while (tries < 6) {
    const res = await fetch('https://push.example.com/v1/messages/find', { method: 'POST', body, signal: AbortSignal.timeout(3_000) })
    if (res.ok) { // <- finding
      return
    }
    tries++
    await sleep(1_000 * tries)
  }
  throw new Error('not pushed')
}
`,
      },
    },
  ],
  good: [
    `import pRetry, { AbortError } from 'p-retry'
import 'express'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (response.status === 404) throw new AbortError('not there')
    if (!response.ok) throw new Error('failed')
    return response.json()
  })`,
    `import pRetry from 'p-retry'
import 'express'
import { isTransient } from './errors.js'
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error('failed')
    return response.json()
  }, { shouldRetry: isTransient })`,
    `import 'express'
export const until = async (url: string, pages: string[]) => {
  for (const page of pages) {
    const response = await fetch(\`\${url}/\${page}\`)
    if (!response.ok) throw new Error('failed')
  }
}`,
    `import 'express'
const retryable = new Set([408, 429, 500, 502, 503, 504])
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    if (!retryable.has(response.status)) throw new Error('refused')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}`,
    {
      title: 'a test that waits for a server',
      files: {
        'test/up.test.ts': `export const up = async (url: string) => {\n  for (let i = 0; i < 5; i += 1) {\n    const response = await fetch(url)\n    if (response.ok) return\n    await new Promise((resolve) => setTimeout(resolve, 100))\n  }\n}\n`,
      },
    },
    {
      title: 'waiting for something to come up',
      files: {
        'src/wait.ts': `import 'express'\nexport const waitUntilHealthy = async (url: string) => {\n  for (let i = 0; i < 50; i += 1) {\n    const response = await fetch(url)\n    if (response.ok) return\n    await new Promise((resolve) => setTimeout(resolve, 100))\n  }\n}\n`,
      },
    },
    {
      title: 'the error says by its kind that it is final',
      files: {
        'src/load.ts': `import pRetry from 'p-retry'
import 'express'
class FatalError extends Error {}
export const load = (url: string) =>
  pRetry(async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    if (!response.ok) throw response.status >= 500 ? new Error('again') : new FatalError('no')
    return response.json()
  }, { retries: 3 })
`,
      },
    },
    {
      title: 'a job is asked until it is done',
      files: {
        'src/render.ts': `import 'express'
export const pollResult = async (id: string) => {
  for (let i = 0; i < 20; i += 1) {
    const response = await fetch('https://render.example.com/jobs/' + id, { signal: AbortSignal.timeout(2_000) })
    if (response.ok) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('not rendered')
}
`,
      },
    },
  ],
}
