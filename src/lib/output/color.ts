import type {ChalkInstance} from 'chalk'

import {Chalk} from 'chalk'

import type {ColorLevel} from './color-level.js'
import type {Style} from './terminal.js'

/** The official command line's colours by meaning; `HEROKU_THEME=simple` keeps to eight of them and no symbols. */
export function styleFor(level: ColorLevel, env: Readonly<Record<string, string | undefined>>): Style {
  if (level === 0) return plainStyle
  const chalk = new Chalk({level})
  if (env.HEROKU_THEME === 'simple') return simpleStyle(chalk)
  return level === 1 ? fewColors(chalk) : richStyle(chalk)
}

const asIs = (text: string) => text
const names: Array<keyof Style> = [
  'accent', 'addon', 'app', 'attachment', 'bold', 'code', 'command', 'datastore', 'dim', 'failure', 'inactive', 'info', 'name',
  'pipeline', 'region', 'space', 'success', 'team', 'user', 'warning',
]
const plainStyle = Object.fromEntries(names.map(name => [name, asIs])) as Style

const richStyle = (chalk: ChalkInstance): Style => ({
  accent: chalk.ansi256(117),
  addon: chalk.ansi256(185),
  app: text => chalk.ansi256(147)(`⬢ ${text}`),
  attachment: chalk.ansi256(220),
  bold: chalk.bold,
  code: chalk.bgAnsi256(237).ansi256(255).bold,
  command: chalk.bgAnsi256(237).ansi256(255).bold,
  datastore: text => chalk.yellow(`⛁ ${text}`),
  dim: chalk.dim,
  failure: chalk.hex('#FF8787'),
  inactive: chalk.ansi256(248),
  info: chalk.ansi256(43),
  name: chalk.ansi256(212),
  pipeline: chalk.hex('#FF22DD'),
  region: chalk.ansi256(43),
  space: text => chalk.ansi256(117)(`⬡ ${text}`),
  success: chalk.ansi256(40),
  team: chalk.hex('#8FF5F7'),
  user: chalk.hex('#50D3D5'),
  warning: chalk.ansi256(214),
})

/** The rich colours where there are sixteen: each the nearest by 8-bit terminals' own reckoning, and no symbols. */
const fewColors = (chalk: ChalkInstance): Style => ({
  accent: chalk.cyanBright, addon: chalk.yellow, app: chalk.magenta, attachment: chalk.yellowBright, bold: chalk.bold, code: chalk.bold,
  command: chalk.bold, datastore: chalk.yellow, dim: chalk.dim, failure: chalk.whiteBright, inactive: chalk.white, info: chalk.cyan,
  name: chalk.magentaBright, pipeline: chalk.magentaBright, region: chalk.cyan, space: chalk.blue, success: chalk.green,
  team: chalk.whiteBright, user: chalk.cyan, warning: chalk.yellowBright,
})

const simpleStyle = (chalk: ChalkInstance): Style => ({
  accent: chalk.blue, addon: chalk.yellow, app: chalk.magenta, attachment: chalk.green, bold: chalk.bold, code: chalk.bold, command: chalk.bold,
  datastore: chalk.yellow, dim: chalk.dim, failure: chalk.red, inactive: chalk.gray, info: chalk.cyan, name: chalk.magenta,
  pipeline: chalk.magenta, region: chalk.cyan, space: chalk.blue, success: chalk.green, team: chalk.cyan, user: chalk.cyan,
  warning: chalk.yellow,
})
