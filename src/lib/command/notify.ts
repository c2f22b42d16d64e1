import {spawn} from 'node:child_process'

import type {Tools} from './define.js'

/** What has come to an end, and how. */
export interface Notice {title: string; text: string}

/**
 * Tells the desktop, where a person is at the terminal: who waits long looks elsewhere. It is done aside, by the system's
 * own program, and nobody hears of one that isn't there. `HEROKU_NOTIFICATIONS=0` turns it off. The official `addons:*`
 * were seen to; its `pg:wait`, which has `--no-notify`, told nothing on Linux when it ended well: ours tells.
 */
export function notifyDesktop({env, out}: Pick<Tools, 'env' | 'out'>, {text, title}: Notice): void {
  if (!out.isInteractive || env.HEROKU_NOTIFICATIONS === '0') return
  const [program, ...args] = notifier(title, text)
  const notifying = spawn(program, args, {detached: true, stdio: 'ignore', env: {...env, HOKKU_TITLE: title, HOKKU_TEXT: text}})
  notifying.on('error', () => undefined).unref()
}

function notifier(title: string, text: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['osascript', '-e', 'on run argv', '-e', 'display notification (item 2 of argv) with title (item 1 of argv)', '-e', 'end run', title, text]
  return process.platform === 'win32' ? ['powershell', '-NoProfile', '-Command', balloon] : ['notify-send', title, text]
}

/** The words come by the environment: a shell must not read them. */
const balloon = [
  'Add-Type -AssemblyName System.Windows.Forms, System.Drawing',
  '$icon = New-Object System.Windows.Forms.NotifyIcon',
  '$icon.Icon = [System.Drawing.SystemIcons]::Information',
  '$icon.Visible = $true',
  '$icon.ShowBalloonTip(5000, $env:HOKKU_TITLE, $env:HOKKU_TEXT, "Info")',
  'Start-Sleep 6',
  '$icon.Dispose()',
].join('; ')
