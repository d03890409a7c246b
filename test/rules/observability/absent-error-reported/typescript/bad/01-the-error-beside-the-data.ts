import { createClient } from '@supabase/supabase-js'

const db = createClient(process.env.DB_URL ?? '', process.env.DB_KEY ?? '')

export async function loadOrder(id: string) {
  const { data, error } = await db.from('orders').select().eq('id', id).maybeSingle()
  if (error) throw error
  if (!data) throw error // <- finding
  return data
}
