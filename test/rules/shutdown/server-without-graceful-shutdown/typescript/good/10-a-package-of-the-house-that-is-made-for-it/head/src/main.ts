import { onShutdown } from '@acme/graceful-shutdown'
import express from 'express'
onShutdown(express().listen(3000))
