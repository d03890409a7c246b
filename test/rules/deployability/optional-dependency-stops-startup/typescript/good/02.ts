import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init('sdk')
async function main() {
  try {
    await flags.waitForInitialization({ timeout: 5 })
  } catch (error) {
    console.warn('flags start with their defaults', error)
  }
  express().listen(3000)
}
void main()