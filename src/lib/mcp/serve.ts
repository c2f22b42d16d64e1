import {createInterface} from 'node:readline'

import type {Tools} from '../command/define.js'
import type {Values} from './run.js'

import {Silent} from '../command/errors.js'
import {runCommand} from './run.js'
import {listTools} from './tools.js'

interface Streams {stdin: NodeJS.ReadableStream; stdout: {write(text: string): unknown}}
interface Request {id?: number | string; method?: string; params?: {arguments?: Values; name?: string; protocolVersion?: string}}

/** JSON-RPC 2.0, a message a line (Model Context Protocol, transport stdio), until the input ends. */
export async function serve(tools: Tools, {stdin, stdout}: Streams): Promise<never> {
  for await (const line of createInterface({input: stdin})) {
    if (line.trim() === '') continue
    const answer = await answered(tools, line)
    if (answer !== undefined) stdout.write(`${JSON.stringify({jsonrpc: '2.0', ...answer})}\n`)
  }
  throw new Silent(0)
}

/** Undefined for a notification, which nobody awaits an answer to. */
async function answered(tools: Tools, line: string): Promise<object | undefined> {
  const request = parsed(line)
  if (!request) return {id: null, error: {code: -32700, message: 'This is no JSON.'}}
  if (request.id === undefined) return undefined
  try {
    const result = await resultOf(tools, request)
    return result === undefined ? {id: request.id, error: {code: -32601, message: `There is no method ${request.method}.`}} : {id: request.id, result}
  } catch (error) {
    return {id: request.id, error: {code: -32602, message: (error as Error).message}}
  }
}

async function resultOf({cwd, env, userAgent}: Tools, {method, params = {}}: Request): Promise<object | undefined> {
  if (method === 'initialize') {
    return {protocolVersion: params.protocolVersion ?? '2025-06-18', capabilities: {tools: {}}, serverInfo: {name: 'hokku', version: userAgent.split(/[/ ]/)[1] ?? ''}}
  }
  if (method === 'ping') return {}
  if (method === 'tools/list') return {tools: await listTools({cwd, env})}
  return method === 'tools/call' ? runCommand({cwd, env}, {name: params.name ?? '', values: params.arguments ?? {}}) : undefined
}

function parsed(line: string): Request | undefined {
  try {
    return JSON.parse(line) as Request
  } catch {
    return undefined
  }
}
