import type {PostgresTransfer} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {CommandError} from '../command/errors.js'
import {logLine, sizeOf} from './transfer-view.js'
import {transferName} from './transfer.js'

export interface Following {
  /** Whose transfer it is. */
  app: string
  /** Its `uuid`. */
  id: string
  /** Between two looks; 3 at least. */
  seconds: number
  /** Its log is shown as it comes. */
  verbose: boolean
}

/** So many looks in a row may be refused: the service knows a new transfer a little late. */
const patience = 20

/** Shows how far a transfer is until it ends; one that didn't succeed fails with the last lines of its log. */
export async function followTransfer(tools: Tools, message: string, following: Following): Promise<PostgresTransfer> {
  const {out} = tools
  if (!following.verbose) return out.action(message, tell => ended(tools, following, transfer => out.width !== undefined && tell(progress(transfer))))
  out.line(`${message}...`)
  let shown = 0
  const end = ended(tools, following, ({logs = []}) => {
    for (const log of logs.slice(shown)) out.line(logLine(log))
    shown = logs.length
  })
  await end.catch(() => undefined)
  return out.action(message, () => end)
}

const progress = ({processed_bytes: bytes, started_at: started}: PostgresTransfer) => (started ? sizeOf(bytes) : 'pending')

async function ended(tools: Tools, following: Following, show: (transfer: PostgresTransfer) => unknown): Promise<PostgresTransfer> {
  const {clock, signal} = tools
  for (let refused = 0; ;) {
    const transfer = await look(tools, following).catch((error: unknown) => {
      if (!(error instanceof ApiError) || ++refused > patience) throw error
      return undefined
    })
    if (transfer) show(transfer)
    if (transfer?.finished_at) return transfer.succeeded ? transfer : fail(tools, following)
    await clock.sleep(Math.max(3, following.seconds) * 1000, signal)
  }
}

const look = ({api}: Tools, {app, id, verbose}: Following) => api.postgresTransfer.info(app, id, verbose ? withLog : {})
const withLog = {query: {verbose: 'true'}}

async function fail({api, out}: Tools, {app, id}: Following): Promise<never> {
  const transfer = await api.postgresTransfer.info(app, id, withLog)
  const last = (transfer.logs ?? []).slice(-5).map(({message}) => message).join('\n')
  throw new CommandError(`An error occurred and the backup did not finish.\n\n${last}\n\nRun ${out.style.code(`hokku pg:backups:info ${transferName(transfer)}`)} for more details.`)
}
