import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init('sdk')
const main = async () => {
  await flags.waitForInitialization({ timeout: 5 }).catch(console.error)
  express().listen(3000)
}
void main()
