import { Webhooks, createNodeMiddleware } from '@octokit/webhooks'
import { createServer } from 'node:http'
const webhooks = new Webhooks({ secret: process.env.SECRET ?? '' })
createServer(createNodeMiddleware(webhooks, { path: '/webhooks/github' })).listen(3000)