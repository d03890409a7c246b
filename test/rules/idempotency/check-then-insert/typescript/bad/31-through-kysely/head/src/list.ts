import { db } from './db.js'
export async function join(clinicianId: string, patientId: string) {
  const existing = await db.selectFrom('entries').select('id').where('clinician_id', '=', clinicianId).where('patient_id', '=', patientId).executeTakeFirst()
  if (existing) return existing
  return db.insertInto('entries').values({ clinician_id: clinicianId, patient_id: patientId }).returning('id').executeTakeFirstOrThrow() // <- finding
}
