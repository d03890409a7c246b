import type { Examples } from '#model/rule'

const store = `export const store = { save: async (id: string) => { await fetch('https://store.example.com/' + id, { method: 'PUT' }) } }
export async function reindex(id: string) {
  await fetch('https://search.example.com/' + id, { method: 'POST' })
}
export const total = (id: string) => id.length
`

const server = (body: string): Readonly<Record<string, string>> => ({
  'src/store.ts': store,
  'src/a.ts': `import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
${body}
  return id
}
`,
})

export const awaitRemovedTypescript: Examples = {
  bad: [
    {
      title: 'of a function of another file',
      base: server('  await reindex(id)'),
      files: server('  reindex(id) // <- finding'),
    },
    {
      title: 'of a member',
      base: server('  await store.save(id)'),
      files: server('  store.save(id) // <- finding'),
    },
    {
      title: 'inside a try, whose handler hears nothing now',
      base: server('  try {\n    await reindex(id)\n  } catch (error) {\n    console.error(error)\n  }'),
      files: server('  try {\n    reindex(id) // <- finding\n  } catch (error) {\n    console.error(error)\n  }'),
    },
    {
      title: 'one of two',
      base: server('  await store.save(id)\n  await reindex(id)'),
      files: server('  await store.save(id)\n  reindex(id) // <- finding'),
    },
    {
      title: 'of a method of the same class',
      base: {
        'src/a.ts': `import 'express'
export class Sync {
  async flush(): Promise<void> {
    await fetch('https://store.example.com/flush', { method: 'POST' })
  }
  async stop(): Promise<void> {
    await this.flush()
    console.log('stopped')
  }
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
export class Sync {
  async flush(): Promise<void> {
    await fetch('https://store.example.com/flush', { method: 'POST' })
  }
  async stop(): Promise<void> {
    this.flush() // <- finding
    console.log('stopped')
  }
}
`,
      },
    },
    {
      title: 'of a package, waited for in another place',
      base: {
        'src/b.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const b = async (id: string) => {\n  await audit.write(id)\n}\n`,
        'src/a.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const a = async (id: string) => {\n  await audit.write(id)\n  return id\n}\n`,
      },
      files: {
        'src/b.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const b = async (id: string) => {\n  await audit.write(id)\n}\n`,
        'src/a.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const a = async (id: string) => {\n  audit.write(id) // <- finding\n  return id\n}\n`,
      },
    },
    {
      title: 'with a try of its own',
      base: {
        'src/a.ts': `import 'express'\nimport { held } from 'lock-package'\nexport const a = async () => {\n  try {\n    await held.unlock()\n  } catch (error) {\n    console.error(error)\n  }\n}\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nimport { held } from 'lock-package'\nexport const a = async () => {\n  try {\n    held.unlock() // <- finding\n  } catch (error) {\n    console.error(error)\n  }\n}\n`,
      },
    },
  ],
  good: [
    { title: 'on purpose, and said', base: server('  await reindex(id)'), files: server('  void reindex(id)') },
    {
      title: 'its failure is handled now',
      base: server('  await reindex(id)'),
      files: server("  reindex(id).catch((error) => console.error('reindex', error))"),
    },
    {
      title: 'handled on the next line',
      base: server('  await reindex(id)'),
      files: server('  reindex(id)\n    .catch(console.error)'),
    },
    {
      title: 'handled some lines below',
      base: server('  await store.save(\n    id,\n  )'),
      files: server("  store.save(\n    id,\n  )\n    .then(() => undefined)\n    .catch((error) => console.error('save', error))"),
    },
    { title: 'there was nothing to wait for', base: server('  await total(id)'), files: server('  total(id)') },
    { title: 'given back instead', base: server('  await reindex(id)'), files: server('  return reindex(id)') },
    {
      title: 'together with another',
      base: server('  await reindex(id)'),
      files: server('  await Promise.all([reindex(id), store.save(id)])'),
    },
    {
      title: 'it gives no promise any more',
      base: {
        'src/cache.ts': `export const forget = async (id: string) => { console.log(id) }\n`,
        'src/a.ts': `import 'express'\nimport { forget } from './cache.js'\nexport const a = async (id: string) => {\n  await forget(id)\n  return id\n}\n`,
      },
      files: {
        'src/cache.ts': `export const forget = (id: string) => { console.log(id) }\n`,
        'src/a.ts': `import 'express'\nimport { forget } from './cache.js'\nexport const a = async (id: string) => {\n  forget(id)\n  return id\n}\n`,
      },
    },
    {
      title: 'of a package: nobody knows here what it gives',
      base: {
        'src/a.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const a = async (id: string) => {\n  await audit.write(id)\n  return id\n}\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nimport { audit } from 'audit-package'\nexport const a = async (id: string) => {\n  audit.write(id)\n  return id\n}\n`,
      },
    },
    {
      title: 'in a script',
      base: {
        'src/store.ts': store,
        'scripts/a.ts': `import { reindex } from '../src/store.js'\nexport const a = async (id: string) => {\n  await reindex(id)\n}\n`,
      },
      files: {
        'src/store.ts': store,
        'scripts/a.ts': `import { reindex } from '../src/store.js'\nexport const a = async (id: string) => {\n  reindex(id)\n}\n`,
      },
    },
  ],
}
