import {execFile} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {hasCode, removeTree} from '../world/files.js'

/**
 * What a dyno's folder keeps so that the next platform can go on with it. Never its environment.
 *
 *     dyno.json     what it is, written before its process is started
 *     process.json  the process, written as soon as there is one
 *     spool         what it wrote to stdout and stderr
 *     end/status    its exit status, written by the wrapper; in a folder of its own, which can be watched in peace
 *     end/began     says that signals reach its command
 *     app           its copy of the slug
 */
export interface DynoFile {id: string; appId: string; name: string; port: number | null; startedAt: number; attached: boolean}

/** `startTime` tells a process from another that got its number later. */
export interface ProcessFile {pid: number; startTime: string}

export function createFolder(folder: string, dyno: DynoFile) {
  mkdirSync(endFolder(folder), {recursive: true, mode: 0o700})
  write(join(folder, 'dyno.json'), dyno)
}

export const endFolder = (folder: string) => join(folder, 'end')

export const keepProcess = (folder: string, process: ProcessFile) => write(join(folder, 'process.json'), process)

/** Undefined where there is none, or a damaged one. */
export const readDyno = (folder: string): DynoFile | undefined =>
  read<DynoFile>(join(folder, 'dyno.json'), {id: 'string', appId: 'string', name: 'string', startedAt: 'number'})

export const readProcess = (folder: string): ProcessFile | undefined =>
  read<ProcessFile>(join(folder, 'process.json'), {pid: 'number', startTime: 'string'})

export function readExit(folder: string): number | undefined {
  const text = readText(join(endFolder(folder), 'status'))
  return text !== undefined && /^\d{1,3}\n$/.test(text) ? Number(text) : undefined
}

/** Whether signals reach the command. */
export const hasBegun = (folder: string): boolean => existsSync(join(endFolder(folder), 'began'))

export function listFolders(home: string): string[] {
  try {
    return readdirSync(home).map(name => join(home, name))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

/** Folders that a dyno made read-only (and the overlay's own) can't be emptied by a user before they are opened up. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await removeTree(folder)
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'ENOTEMPTY')) throw error
    await promisify(execFile)('chmod', ['-R', 'u+rwX', folder]).catch(() => {})
    await removeTree(folder)
  }
}

function write(path: string, content: object) {
  writeFileSync(`${path}.tmp`, JSON.stringify(content), {mode: 0o600})
  renameSync(`${path}.tmp`, path)
}

function read<T>(path: string, members: Record<string, string>): T | undefined {
  try {
    const value = JSON.parse(readText(path) ?? '') as Record<string, unknown>
    return Object.entries(members).every(([name, type]) => typeof value[name] === type) ? (value as T) : undefined
  } catch {
    return undefined
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // Whatever lies there instead of a folder is none of ours.
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}
