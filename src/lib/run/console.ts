/** This side of a session: the streams of the process, or what a test puts in their place. */
export interface Console {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

export interface Size {columns: number; rows: number}

export const sizeOf = ({stdout}: Console): Size => ({columns: stdout.columns || 80, rows: stdout.rows || 24})

/** Resolves once more is welcome. */
export const writeTo = (stream: NodeJS.WriteStream, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(chunk, error => (error ? reject(error) : resolve()))
  })
