import { writeTemplate } from './engine.ts'

// A process for itself, because `initdb` takes some 600 MB of memory. It runs no SQL but our own.
const [, , path] = process.argv
if (path !== undefined) await writeTemplate(path)
process.exit(0)
