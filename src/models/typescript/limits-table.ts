// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LimitTable } from '../forms/limit.ts'

export const table: LimitTable = {
  forms: [
    {
      source:
        'rate-limiter-flexible 8 consume, limiter 3 removeTokens and tryRemoveTokens, @upstash/ratelimit 2 limit, bottleneck 2 schedule',
      what: 'rate',
      members: ['consume', 'removeTokens', 'tryRemoveTokens', 'limit', 'blockUntilReady'],
      on: ['limiter', 'ratelimit', 'rate limit', 'throttle'],
    },
    {
      source: 'Hapi and Fastify route options: @fastify/rate-limit 10.3 README, config.rateLimit; names of own options',
      what: 'rate',
      options: ['rateLimit', 'rateLimiting', 'rateLimiter'],
    },
    {
      source: 'p-queue 9 intervalCap; BullMQ 5 WorkerOptions.limiter limits jobs and is no limit for callers',
      what: 'concurrency',
      options: ['intervalCap', 'concurrency'],
    },
    {
      source:
        'ws 8.19 maxPayload, uWebSockets.js maxPayloadLength, fastify 5 bodyLimit, socket.io 4 maxHttpBufferSize, Bun 1.3 maxRequestBodySize, formidable 3 maxFieldsSize, Node.js 24 child_process maxBuffer, axios 1.13 maxBodyLength and maxContentLength, undici 7 maxResponseSize',
      what: 'input',
      options: [
        'maxPayload',
        'maxPayloadLength',
        'bodyLimit',
        'maxBodyLength',
        'maxContentLength',
        'maxHttpBufferSize',
        'sizeLimit',
        'maxBuffer',
        'maxResponseSize',
        'maxRequestBodySize',
        'maxFieldsSize',
      ],
    },
    {
      source: 'express 5 express.json, urlencoded, text and raw; body-parser 2; koa-body 7 jsonLimit, formLimit and textLimit',
      what: 'input',
      options: ['limit', 'jsonLimit', 'formLimit', 'textLimit'],
      of: ['json', 'urlencoded', 'text', 'raw', 'koaBody', 'bodyParser'],
    },
    {
      source: 'multer 2 and busboy 1 limits.fileSize, formidable 3 maxFileSize and maxTotalFileSize',
      what: 'upload',
      options: ['maxFileSize', 'fileSize', 'maxTotalFileSize'],
    },
    { source: 'formidable 3 maxFiles', what: 'items', options: ['maxFiles'] },
  ],
}
