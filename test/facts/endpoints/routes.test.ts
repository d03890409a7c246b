import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

await loadFrontEnds(['typescript', 'go', 'java', 'python'])

const routesIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'endpoint' ? [`${fact.method} ${fact.route} ${fact.guards.map(({ name }) => name).join(',')}`.trim()] : [],
  )

const java = (ofClass: string): string => `package shop;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
${ofClass}
class Orders { @PostMapping("/a") void add() {} }
`

it('does not take the name of a Spring bean for a path', () => {
  expect(routesIn(java('@Controller("orderController")\n@RequestMapping("/orders")'), 'java')).toEqual(['POST /orders/a'])
  expect(routesIn(java('@Service("orders")'), 'java')).toEqual(['POST /a'])
})

it('does not take what a route of gorilla/mux matches for a guard', () => {
  const text =
    'package a\n\nimport "github.com/gorilla/mux"\n\nfunc routes() {\n\tr := mux.NewRouter()\n\tr.Methods("GET", "POST", "OPTIONS").Path("/orders").HandlerFunc(create)\n}\n'
  expect(routesIn(text, 'go').join()).not.toContain('OPTIONS"')
})

it('knows that Del deletes', () => {
  const text =
    'package a\n\nimport (\n\t"net/http"\n\n\t"github.com/bmizerany/pat"\n)\n\nfunc routes() {\n\tm := pat.New()\n\tm.Del("/orders/:id", http.HandlerFunc(remove))\n}\n'
  expect(routesIn(text, 'go')).toEqual(['DELETE /orders/:id'])
})

it('reads one route for each decorator of a function', () => {
  const text =
    'from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.get("/orders")\n@app.post("/orders")\ndef orders():\n    return save()\n'
  expect(routesIn(text, 'python')).toEqual(['GET /orders', 'POST /orders'])
})

it('does not give a Pyramid view the permission of another view of the same function', () => {
  const text =
    'from pyramid.view import view_config\n\n@view_config(route_name="orders", request_method="GET")\n@view_config(route_name="orders", request_method="POST", permission="edit")\ndef orders(request):\n    return save(request)\n'
  expect(routesIn(text, 'python')).toEqual(['GET', 'POST  permission'])
})

const healthMarks = (method: string): number =>
  extract(java('@RestController').replace('@PostMapping("/a") void add() {}', method), 'java').facts.filter(
    (fact) => fact.kind === 'operation-mark' && fact.mark === 'health-endpoint',
  ).length

it('treats a Java route that ends in health as a health check only if it has no parameters', () => {
  expect(healthMarks('@GetMapping("/shop/health") String health() { return "ok"; }')).toBe(1)
  expect(healthMarks('@GetMapping("/patients/{id}/health") Health of(@PathVariable String id) { return load(id); }')).toBe(0)
  expect(healthMarks('@GetMapping("/health") List<Plan> plans(@RequestParam String region) { return load(region); }')).toBe(0)
})

const express = "import express from 'express'\nconst app = express()\n"

it('names the guards of a TypeScript route, in its arguments, its options and its wrapper', () => {
  expect(routesIn(`${express}app.post('/a', [auth, limit], wrap(auth(), async (req, res) => res.end()))\n`, 'typescript')).toEqual([
    'POST /a auth,limit,wrap(auth(), async (req, res) => res.end())',
  ])
  expect(routesIn("import fastify from 'fastify'\nfastify().post('/a', { preHandler: [auth] }, async () => 1)\n", 'typescript')).toEqual([
    'POST /a preHandler: auth',
  ])
})

it('does not treat the calls of a wrapped handler as guards', () => {
  const text = `${express}app.post('/a', wrap(async (req, res) => { await authorize(req); res.end() }))\n`
  const [route] = extract(text, 'typescript').facts.filter((fact) => fact.kind === 'endpoint')
  expect(route?.guards.flatMap(({ against = [] }) => against)).toEqual([])
})

it('recognizes a router of another file by its name, but not a client with that name', () => {
  expect(
    routesIn("import { ordersRouter } from './routers'\nordersRouter.post('/a', create)\nexport const create = () => 1\n", 'typescript'),
  ).toEqual(['POST /a'])
  expect(routesIn("import axios from 'axios'\nconst api = axios.create()\napi.post('/a', body)\n", 'typescript')).toEqual([])
})

it('reads handlers that a route module exports under another name', () => {
  const text = 'async function handler(request: Request) { return save(request) }\nexport { handler as POST, handler as GET }\n'
  expect(routesIn(text, 'typescript')).toEqual(['POST', 'GET'])
})

it('does not read an exported function called `valueOf` as a route', () => {
  expect(
    routesIn('export const valueOf = (entries: Entry[], key: string) => entries.find((one) => one.key === key)', 'typescript'),
  ).toEqual([])
})
