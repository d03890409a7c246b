import { createServer } from 'node:http'
import yargs from 'yargs'

const { port } = yargs(process.argv.slice(2)).option('port', { type: 'number', default: 9000 }).parseSync()
createServer((request, response) => response.end(request.url)).listen(port, () => console.log(`http://localhost:${port}`))
