import {execFile} from 'node:child_process'
import {closeSync, constants, openSync, unlinkSync} from 'node:fs'
import {Socket} from 'node:net'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** The platform's ends of three pipes, and the numbers of the dyno's, to be closed here once it has them. */
export interface Pipes {stdin: Socket; stdout: Socket; stderr: Socket; theirs: [number, number, number]}

/**
 * Real pipes, by way of named ones that lose their names at once. What Node calls a pipe is a socket pair, and a
 * command that opens `/dev/stdout` or `/dev/stderr` fails on a socket.
 */
export async function makePipes(folder: string): Promise<Pipes> {
  const paths = ['stdin', 'stdout', 'stderr'].map(name => join(folder, name)) as [string, string, string]
  await promisify(execFile)('mkfifo', ['-m', '600', ...paths])
  const [stdin, stdout, stderr] = paths
  const [input, output, error] = [openToWrite(stdin), openToRead(stdout), openToRead(stderr)]
  for (const path of paths) unlinkSync(path)
  return {
    stdin: new Socket({fd: input.ours, readable: false, writable: true}),
    stdout: new Socket({fd: output.ours, readable: true, writable: false}),
    stderr: new Socket({fd: error.ours, readable: true, writable: false}),
    theirs: [input.theirs, output.theirs, error.theirs],
  }
}

/** The reading end can be opened without a writer; then the dyno's end can be too, and without O_NONBLOCK. */
function openToRead(path: string): {ours: number; theirs: number} {
  const ours = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  return {ours, theirs: openSync(path, constants.O_WRONLY)}
}

/** The writing end can be opened only while somebody reads. */
function openToWrite(path: string): {ours: number; theirs: number} {
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const ours = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)
  const theirs = openSync(path, constants.O_RDONLY)
  closeSync(reader)
  return {ours, theirs}
}
