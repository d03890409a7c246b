import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

let server = spawn('node', ['src/main.js'])
server.on('error', (error) => console.error(error))
watch('src', () => {
  server.kill()
  server = spawn('node', ['src/main.js'])
})
process.on('SIGTERM', () => server.kill())
