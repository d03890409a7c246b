import type { Examples } from '#model/rule'

const sync = (body: string): string => `import express from 'express'
import { store, logger } from './store.js'
export const app = express()
export class Sync {
  private running = false
  async run(): Promise<void> {
    if (this.running) return
    this.running = true
${body}
  }
}
`

export const busyFlagLeftSetTypescript: Examples = {
  bad: [
    { title: 'a failure', files: { 'src/sync.ts': sync('    await store.load() // <- finding\n    this.running = false') } },
    {
      title: 'a way out in the middle',
      files: {
        'src/sync.ts': sync(
          '    try {\n      if (!store.ready) {\n        return // <- finding\n      }\n      await store.load()\n    } catch (error) {\n      logger.error(error)\n    }\n    this.running = false',
        ),
      },
    },
    {
      title: 'the handler throws on',
      files: {
        'src/sync.ts': sync(
          '    try {\n      await store.load() // <- finding\n    } catch (error) {\n      logger.error(error)\n      throw error\n    }\n    this.running = false',
        ),
      },
    },
    {
      title: 'before the try',
      files: {
        'src/sync.ts': sync(
          '    const items = await store.list() // <- finding\n    try {\n      await store.load(items)\n    } finally {\n      this.running = false\n    }',
        ),
      },
    },
    {
      title: 'of the module',
      files: {
        'src/poll.ts': `import 'express'
import { store } from './store.js'
let isPolling = false
export const poll = async () => {
  if (isPolling) return
  isPolling = true
  await store.poll() // <- finding
  isPolling = false
}
`,
      },
    },
  ],
  good: [
    {
      title: 'finally',
      files: { 'src/sync.ts': sync('    try {\n      await store.load()\n    } finally {\n      this.running = false\n    }') },
    },
    {
      title: 'the handler goes on to where it is cleared',
      files: {
        'src/sync.ts': sync(
          '    try {\n      await store.load()\n    } catch (error) {\n      logger.error(error)\n    }\n    this.running = false',
        ),
      },
    },
    {
      title: 'cleared in the handler as well',
      files: {
        'src/sync.ts': sync(
          '    try {\n      await store.load()\n      this.running = false\n    } catch (error) {\n      this.running = false\n      throw error\n    }',
        ),
      },
    },
    {
      title: 'cleared before the way out',
      files: {
        'src/sync.ts': sync(
          '    if (!store.ready) {\n      this.running = false\n      return\n    }\n    store.touch()\n    this.running = false',
        ),
      },
    },
    { title: 'nothing that is waited for', files: { 'src/sync.ts': sync('    store.touch()\n    this.running = false') } },
    {
      title: 'a flag of the function alone',
      files: {
        'src/a.ts': `import 'express'\nimport { store } from './store.js'\nexport const a = async () => {\n  let running = false\n  if (running) return\n  running = true\n  await store.load()\n  running = false\n}\n`,
      },
    },
    {
      title: 'it keeps nobody out',
      files: {
        'src/a.ts': `import 'express'\nimport { store } from './store.js'\nexport const state = { running: false }\nexport const a = async () => {\n  state.running = true\n  await store.load()\n  state.running = false\n}\n`,
      },
    },
    {
      title: 'it only waits a while',
      files: { 'src/sync.ts': sync('    await sleep(100)\n    this.running = false') },
    },
    {
      title: 'in a script',
      files: {
        'scripts/a.ts': `import { store } from '../src/store.js'\nlet running = false\nexport const a = async () => {\n  if (running) return\n  running = true\n  await store.load()\n  running = false\n}\n`,
      },
    },
  ],
}
