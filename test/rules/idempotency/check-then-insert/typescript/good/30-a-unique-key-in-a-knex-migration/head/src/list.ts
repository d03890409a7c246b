import { db } from './db.js'
export async function join(clinicianId: string, patientId: string) {
  const existing = await db('entries').where({ clinician_id: clinicianId, patient_id: patientId }).first('id')
  if (existing) return existing
  const [entry] = await db('entries').insert({ clinician_id: clinicianId, patient_id: patientId }).returning('id')
  return entry
}
