import {mkdirSync} from 'node:fs'
import {join} from 'node:path'

import type {Clock} from '../world/world.js'
import type {Capability, DynoSpec, Runner, RunningDyno} from './engine.js'
import type {FileSystem} from './process-file-system.js'

import {adopt} from './process-adopt.js'
import {ProcessDyno} from './process-dyno.js'
import {Families} from './process-family.js'
import {chooseFileSystem, find, prepareWithin, shell} from './process-file-system.js'
import {createFolder, keepProcess, listFolders, readProcess, removeFolder} from './process-folder.js'
import {identify, startWrapper} from './process-start.js'
import {commandLine} from './process-wrapper.js'

export interface ProcessRunnerOptions {
  /** The data folder: dynos live in its `dynos`. */
  home: string
  clock: Clock
  /** Instead of the best that works here. */
  fileSystem?: FileSystem
}

/**
 * Runs dynos as plain processes of this machine, each the leader of a process group with a file system of its own.
 * They live on when the platform ends, however it ends, and are found again by `recover`.
 */
export class ProcessRunner implements Runner {
  readonly name = 'process'
  readonly #folder: string
  readonly #clock: Clock
  readonly #families = new Families()
  readonly #attached = new Set<ProcessDyno>()
  /** Those that run, by id. */
  readonly #running = new Map<string, ProcessDyno>()
  readonly #closing = new AbortController()
  #fileSystem: Promise<FileSystem> | undefined

  constructor({home, clock, fileSystem}: ProcessRunnerOptions) {
    this.#folder = join(home, 'dynos')
    this.#clock = clock
    if (fileSystem) this.#fileSystem = Promise.resolve(fileSystem)
  }

  async check(): Promise<Capability[]> {
    const {name} = await this.#getFileSystem()
    const terminal = await import('@lydell/node-pty').then(() => undefined, (error: unknown) => String(error))
    return [
      {name: 'dyno file system', ok: true, detail: name},
      {name: 'dyno shell', ok: bash !== undefined, detail: bash ?? `${shell}: scripts in .profile.d that need bash may fail`},
      {name: 'terminal', ok: terminal === undefined, detail: terminal ?? 'works'},
      {name: 'memory limit', ok: false, detail: 'plain processes are told their memory (MEMORY_AVAILABLE), not held to it'},
    ]
  }

  async start(spec: DynoSpec): Promise<RunningDyno> {
    const folder = join(this.#folder, spec.id)
    const unfit = Object.keys(spec.env).find(name => `${name}${spec.env[name]}`.includes('\0'))
    // Node would say so too, and show the value.
    if (unfit !== undefined) throw new Error(`Dyno ${spec.name} can't be started: ${JSON.stringify(unfit)} contains a NUL character.`)
    const fileSystem = await this.#getFileSystem()
    try {
      return await this.#startIn(folder, fileSystem, spec)
    } catch (error) {
      await removeFolder(folder)
      throw new Error(`Dyno ${spec.name} can't be started: ${error instanceof Error ? error.message : String(error)}`, {cause: error})
    }
  }

  async recover(): Promise<RunningDyno[]> {
    const found = await Promise.all(listFolders(this.#folder).map(folder => adopt(folder, this.#families, this.#closing.signal)))
    const dynos = found.filter(dyno => dyno !== undefined)
    for (const dyno of dynos) this.#remember(dyno)
    return dynos
  }

  /** Attached dynos end, as nobody can reach them any more; the others live on. */
  async close(): Promise<void> {
    this.#closing.abort()
    for (const dyno of this.#attached) dyno.signal('SIGKILL')
    await Promise.all([...this.#attached].map(dyno => dyno.exited))
  }

  async #startIn(folder: string, fileSystem: FileSystem, spec: DynoSpec): Promise<ProcessDyno> {
    const {id, appId, name, port, attach} = spec
    const file = {id, appId, name, port, startedAt: this.#clock.now(), attached: attach !== null}
    createFolder(folder, file)
    const command = commandLine(bash ?? shell, spec.command)
    const host = spec.within === undefined ? undefined : this.#host(spec.within)
    if (host) prepareWithin(host.folder, folder)
    else await fileSystem.prepare(folder, spec.slug)
    const line = (end: string) => host ? fileSystem.argumentsWithin(host.leader, folder, command, end) : fileSystem.arguments(folder, command, end)
    const {pid, ...started} = await startWrapper(folder, line, spec)
    const process = identify(pid)
    keepProcess(folder, process)
    const dyno = new ProcessDyno({folder, file, process, families: this.#families, ...started})
    if (attach) this.#attached.add(dyno)
    this.#remember(dyno)
    void host?.dyno.exited.then(() => dyno.signal('SIGKILL'))
    return dyno
  }

  #remember(dyno: ProcessDyno) {
    this.#running.set(dyno.id, dyno)
    void dyno.exited.then(() => {
      this.#running.delete(dyno.id)
      this.#attached.delete(dyno)
    })
  }

  #host(id: string): {dyno: ProcessDyno; folder: string; leader: number} {
    const dyno = this.#running.get(id)
    const folder = join(this.#folder, id)
    const leader = readProcess(folder)?.pid
    if (!dyno || leader === undefined) throw new Error('the dyno that it shall run in is not running')
    return {dyno, folder, leader}
  }

  #getFileSystem(): Promise<FileSystem> {
    if (this.#fileSystem) return this.#fileSystem
    mkdirSync(this.#folder, {recursive: true, mode: 0o700})
    this.#fileSystem = chooseFileSystem(this.#folder)
    // What can't be found out on a full disk is found out later.
    this.#fileSystem.catch(() => (this.#fileSystem = undefined))
    return this.#fileSystem
  }
}

const bash = find('bash')
