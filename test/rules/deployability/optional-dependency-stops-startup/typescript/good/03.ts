import express from 'express'
import { initialize } from 'unleash-client'
const flags = initialize({ url: 'https://flags.example.com', appName: 'orders' })
flags.on('error', console.error)
express().listen(3000)