import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Tunnel} from './tunnel.js'

import {leavingInterrupts, startProgram} from '../command/program.js'
import {notConnected} from './tunnel.js'

/** Where the tunnels listen, whatever they speak. */
const port = 80

/** What SSH's own programs end with where there is no connection. */
const noConnection = 255

/** `ssh` or `scp` through a tunnel: what it does, given the address of the other side. */
export interface SshTask {program: 'scp' | 'ssh'; args(address: string): string[]}

/**
 * Runs the system's own SSH with this terminal, and yields its status. It trusts the tunnel's key alone, has the one
 * that was made for it alone, and reads nobody's configuration.
 */
export async function runSsh(tools: Tools, tunnel: Tunnel, {args, program}: SshTask): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hokku-exec-'))
  try {
    const options = await optionsIn(folder, tunnel)
    const started = {name: program, args: [program === 'scp' ? '-P' : '-p', String(port), ...options, ...args(`${tunnel.client_user}@${tunnel.tunnel_host}`)], env: tools.env, missing: missing(program)}
    const status = await leavingInterrupts(tools, () => startProgram(tools, started, 'inherit').ended)
    if (status === noConnection) throw notConnected()
    return status
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function optionsIn(folder: string, {keys, proxy_public_key: key, tunnel_host: host}: Tunnel): Promise<string[]> {
  const [identity, hosts] = [join(folder, 'key'), join(folder, 'hosts')]
  await writeFile(identity, keys.privateKey, {mode: 0o600})
  await writeFile(hosts, `[${host}]:${port} ${key.includes(' ') ? key : `ssh-rsa ${key}`}\n`)
  const settings = {
    IdentityFile: identity, IdentitiesOnly: 'yes', UserKnownHostsFile: hosts, GlobalKnownHostsFile: 'none', StrictHostKeyChecking: 'yes', LogLevel: 'ERROR',
    // Old servers sign with SHA-1 yet: the key itself is known.
    HostKeyAlgorithms: '+ssh-rsa', PubkeyAcceptedAlgorithms: '+ssh-rsa',
  }
  return ['-F', 'none', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])]
}

const missing = (program: string) => `The ${program} command of OpenSSH could not be located. Install OpenSSH's client.`
