import { WebSocket } from 'ws'
import { expect, it } from 'vitest'

it('answers', async () => {
  const socket = new WebSocket('ws://localhost:8081')
  socket.on('open', () => socket.send('hello'))
  expect(socket.url).toBe('ws://localhost:8081/')
})
