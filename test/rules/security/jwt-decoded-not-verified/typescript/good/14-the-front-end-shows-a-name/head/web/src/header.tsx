import { jwtDecode } from 'jwt-decode'
import React from 'react'

export function Header() {
  const token = localStorage.getItem('token')
  const name = token ? jwtDecode<{ name: string }>(token).name : 'guest'
  return <h1>Hello {name}</h1>
}
