import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { digestOf, NoDigest, parseImageName, pinImages } from './supply/image-digest.ts'

const usage = `npm run pin-image [-- --file Dockerfile --registry URL]

Asks the registry of each base image for the digest of what its tag means now, and writes it into the Dockerfile. --registry asks another one (a
mirror) for the same names. Nothing is written when a registry cannot be asked.
`

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: join(import.meta.dirname, '../Dockerfile') },
    registry: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(usage)
else {
  try {
    const text = readFileSync(values.file, 'utf8')
    const pinned = await pinImages(text, async (image) => {
      const name = parseImageName(image)
      const digest = await digestOf({ ...name, registry: values.registry?.replace(/\/$/, '') ?? name.registry })
      process.stdout.write(`${image}@${digest}\n`)
      return digest
    })
    writeFileSync(values.file, pinned)
  } catch (error) {
    if (!(error instanceof NoDigest)) throw error
    process.stderr.write(`${error.message}\n${values.file} is as it was.\n`)
    process.exitCode = 1
  }
}
