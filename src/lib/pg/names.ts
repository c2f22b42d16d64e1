import {addressOf, parseConnection} from './connection.js'

/** The config vars whose connection string leads to the same database, DATABASE_URL first. */
export function namesOf(vars: Record<string, string>, url: string): string[] {
  const names = Object.keys(vars).filter(name => isSame(vars[name] ?? '', url)).sort()
  return [...names.filter(name => name === 'DATABASE_URL'), ...names.filter(name => name !== 'DATABASE_URL')]
}

/** What an app calls the database behind a connection string; its address where the app doesn't know it. */
export function nameOf(vars: Record<string, string>, url: string): string {
  const [name] = namesOf(vars, url)
  return name === undefined ? addressOf(parseConnection(url)) : name.replace(/_URL$/, '')
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  if (!one.startsWith('postgres://') || !other.startsWith('postgres://')) return false
  const [a, b] = [new URL(one), new URL(other)]
  return a.host === b.host && a.pathname === b.pathname
}
