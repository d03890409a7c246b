import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
registerInstrumentations({ instrumentations: [new PgInstrumentation()] })
