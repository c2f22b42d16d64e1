import {watch} from 'node:fs'
import {join} from 'node:path'

import type {Families} from './process-family.js'
import type {ProcessFile} from './process-folder.js'

import {isAlive, startTimeOf} from '../world/processes.js'
import {ProcessDyno} from './process-dyno.js'
import {endFolder, readDyno, readExit, readProcess, removeFolder} from './process-folder.js'

/**
 * A dyno that an earlier platform started, from what its folder says: it runs on, or it ended with what is in its
 * spool. An attached one lost its client with that platform, so it is ended. Undefined where the folder says nothing:
 * then what ran there is ended and the folder removed.
 */
export async function adopt(folder: string, families: Families, signal: AbortSignal): Promise<ProcessDyno | undefined> {
  const [file, process] = [readDyno(folder), readProcess(folder)]
  const runs = file !== undefined && process !== undefined && isSame(process)
  if (!runs) await families.killByHome(join(folder, 'app'))
  if (!file) {
    await removeFolder(folder)
    return undefined
  }
  const parts = {folder, file, families, session: null}
  if (!runs) return new ProcessDyno({...parts, process: undefined, ended: Promise.resolve(undefined)})
  const watch = new EndWatch(folder, process, signal)
  const dyno = new ProcessDyno({...parts, process, ended: watch.ended, hasten: () => watch.hasten()})
  if (file.attached) dyno.signal('SIGKILL')
  return dyno
}

const isSame = ({pid, startTime}: ProcessFile) => isAlive(pid) && startTimeOf(pid) === startTime

/**
 * Waits for the end of a process that is nobody's child that we know of. Its wrapper says goodbye by a file just before
 * it ends; one that was killed can't, so it is looked after once a second too, and closely from `hasten` on.
 */
class EndWatch {
  readonly ended: Promise<undefined>
  #resolve: (value: undefined) => void = () => {}
  #timer: NodeJS.Timeout | undefined
  #isNear = false
  #isOver = false
  readonly #unwatch: () => void

  /** `ended` never resolves once the signal is aborted. */
  constructor(private readonly folder: string, private readonly process: ProcessFile, signal: AbortSignal) {
    this.ended = new Promise(resolve => {
      this.#resolve = resolve
    })
    this.#unwatch = watchFolder(endFolder(folder), () => this.#look())
    signal.addEventListener('abort', () => this.#stop(), {once: true})
    this.#look()
  }

  hasten() {
    this.#isNear = true
    this.#look()
  }

  #look() {
    if (this.#isOver) return
    clearTimeout(this.#timer)
    this.#isNear ||= readExit(this.folder) !== undefined
    if (isSame(this.process)) this.#timer = setTimeout(() => this.#look(), this.#isNear ? 5 : 1000).unref()
    else {
      this.#stop()
      this.#resolve(undefined)
    }
  }

  #stop() {
    this.#isOver = true
    this.#unwatch()
    clearTimeout(this.#timer)
  }
}

/** Without a watch to be had, the look once a second has to do. */
function watchFolder(folder: string, onChange: () => void): () => void {
  try {
    const watcher = watch(folder, {persistent: false}, onChange)
    watcher.on('error', () => {})
    return () => watcher.close()
  } catch {
    return () => {}
  }
}
