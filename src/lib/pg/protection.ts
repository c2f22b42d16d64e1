import type {PostgresDatabase} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

/** A database whose log is kept anyway needs no backups of the other kind, and large ones can't be had. */
export function warnOfProtection(out: Terminal, {info}: PostgresDatabase): void {
  if (!info.some(({name, values}) => name === 'Continuous Protection' && values[0] === 'On')) return
  out.warn('Continuous protection is already enabled for this database. Logical backups of large databases are likely to fail.')
  out.warn(`See ${out.style.info('https://devcenter.heroku.com/articles/heroku-postgres-data-safety-and-continuous-protection#physical-backups-on-heroku-postgres')}.`)
}
