'use client'
import { useState } from 'react'

const shown = new Set<string>()

const show = (id: string): boolean => {
  if (shown.has(id)) return false
  shown.add(id)
  return true
}

export function Toast({ id, text }: { id: string; text: string }) {
  const [open, setOpen] = useState(() => show(id))
  return open ? <div onClick={() => setOpen(false)}>{text}</div> : null
}
