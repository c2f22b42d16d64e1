import type {Tools} from '../command/define.js'

/** Says that a change of attachments is one of config vars too, and by which release. */
export const tellRestart = ({api, out: {action, style}}: Tools, verb: 'Setting' | 'Unsetting', attachment: string, app: string) =>
  action(
    `${verb} ${style.attachment(attachment)} config vars and restarting ${style.app(app)}`,
    () => api.release.list(app, {range: 'version ..; max=1, order=desc', partial: true}),
    ([newest]) => (newest ? `done, ${style.success(`v${newest.version}`)}` : 'done'),
  )
