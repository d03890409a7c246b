import { NodeSDK } from '@opentelemetry/sdk-node'
import { reader } from './metrics.js'
new NodeSDK({ metricReader: reader }).start()
