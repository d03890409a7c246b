// Whoever cancels aborts the signal.
import express from 'express'
export const load = async (id: string, onCancel: (stop: () => void) => void) => {
  const controller = new AbortController()
  onCancel(() => controller.abort())
  return fetch(`https://media.example.com/${id}`, { signal: controller.signal })
}
export const loadFor = async (id: string, controllers: Set<AbortController>) => {
  const controller = new AbortController()
  controllers.add(controller)
  return fetch(`https://media.example.com/${id}`, { signal: controller.signal })
}
export const app = express()
