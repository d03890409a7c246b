import { http, HttpResponse } from 'msw'
import { it } from 'vitest'
import { a } from './a.js'
it('asks', async () => {
  http.get('https://a.example.com', () => HttpResponse.error())
  await a()
})
