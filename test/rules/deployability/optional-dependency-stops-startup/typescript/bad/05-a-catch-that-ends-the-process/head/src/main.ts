import express from 'express'
import { OpenFeature } from '@openfeature/server-sdk'
import { provider } from './provider.js'
const start = async () => {
  try {
    await OpenFeature.setProviderAndWait(provider) // <- finding
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
  express().listen(3000)
}
void start()
