import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'

import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** What is new in a version: Markdown, in sections where it has any. */
export interface Changes {
  version: string
  /** What else the heading says: a link, a date. */
  more: string
  body: string
}

export interface Changelog {
  path: string
  /** Where a person finds all of it. */
  url: string
}

/** This program's own, or the official command line's where `HEROKU_CHANGELOG_PATH` names one. */
export function changelogFile({cwd, env, platformProgram}: Pick<Tools, 'cwd' | 'env' | 'platformProgram'>): Changelog {
  const named = env.HEROKU_CHANGELOG_PATH
  if (named) return {path: resolve(cwd, named), url: 'https://github.com/heroku/cli/blob/main/CHANGELOG.md'}
  const path = join(platformProgram, '../../CHANGELOG.md')
  return {path, url: path}
}

/** Of one version, else of the newest. */
export async function readChanges({path}: Changelog, version: string | undefined): Promise<Changes> {
  const all = parse(await readFile(path, 'utf8'))
  const found = version === undefined ? all[0] : all.find(changes => changes.version === version)
  if (!found) throw new CommandError(`Version ${version ?? ''} not found in CHANGELOG.md`, {exit: 1})
  return found
}

/** `## [1.2.0](https://…) (2026-01-02)`, `## 1.2.0` or `## Unreleased`, and what follows until the next. */
const heading = /^#{1,2} (?:\[([^\]]+)\]\(([^)]*)\)|(\d\S*|Unreleased))(.*)$/

function parse(text: string): Changes[] {
  const all: Changes[] = []
  for (const line of text.split('\n')) {
    const [, linked, link, plain, rest = ''] = heading.exec(line) ?? []
    const version = linked ?? plain
    const current = all.at(-1)
    if (version !== undefined) all.push({version, more: `${link === undefined ? '' : ` (${link})`}${rest}`, body: ''})
    else if (current) current.body += `${line}\n`
  }
  return all.map(changes => ({...changes, body: changes.body.trim()}))
}
