import { createServer } from 'node:http'
import got from 'got'
createServer(async (request, response) => {
  response.end(await got('https://rates.example.com/eur').text()) // <- finding
})