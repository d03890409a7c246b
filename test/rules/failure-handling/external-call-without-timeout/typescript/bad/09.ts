import * as grpc from '@grpc/grpc-js'
import { PaymentsClient } from './generated/payments.js'
import 'express'
const payments = new PaymentsClient('payments:50051', grpc.credentials.createInsecure())
export const charge = (order: { id: string }, done: (error: unknown) => void) => {
  payments.charge(order, (error: unknown) => done(error)) // <- finding
}