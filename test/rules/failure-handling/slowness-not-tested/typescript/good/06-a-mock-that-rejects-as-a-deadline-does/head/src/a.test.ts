import { it, vi } from 'vitest'
import axios from 'axios'
import { a } from './a.js'
it('says so', async () => {
  vi.spyOn(axios, 'get').mockRejectedValueOnce(new Error('ETIMEDOUT'))
  await a()
})
