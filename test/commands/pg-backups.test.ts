import {inTurn, refusal, reply} from '../support/api-server.js'
import {addOn as addon, resolved as res, transfer as xfer} from '../support/postgres.js'
import {text, transcripts} from '../support/transcript.js'

const T = 'GET /client/v11/apps/my-app/transfers'
const list = [
  xfer(1), xfer(2, {succeeded: false, warnings: 0}), xfer(3, {warnings: 2}), xfer(4, {finished_at: null, succeeded: null}),
  xfer(5, {started_at: null, finished_at: null, succeeded: null, processed_bytes: 0, source_bytes: 0}), xfer(6, {schedule: {uuid: 's1'}}),
  xfer(7, {from_type: 'pg_dump', to_type: 'pg_restore', from_name: 'RED', to_name: 'BLUE'}),
  xfer(8, {from_type: 'gof3r', to_type: 'pg_restore', from_name: 'BACKUP', to_name: 'DATABASE'}),
  xfer(9, {from_type: 'htcat', to_type: 'pg_restore', succeeded: false}), xfer(10, {options: {pgbackups_name: 'b010'}}),
  xfer(11, {canceled_at: '2026-01-01 00:00:09 +0000', succeeded: false}),
]

transcripts([
  {
    run: 'pg:backups -a my-app', replies: {[T]: list},
    stdout: text`
      === Backups

        ID      Created at                  Status                                Size     Database
       ─────────────────────────────────────────────────────────────────────────────────────────────
        b001    2026-01-01 00:00:00 +0000   Completed 2026-01-01 00:00:10 +0000   1.18MB   DATABASE
        b002    2026-01-01 00:00:00 +0000   Failed 2026-01-01 00:00:10 +0000      1.18MB   DATABASE
        b003    2026-01-01 00:00:00 +0000   Finished with 2 warnings              1.18MB   DATABASE
        b004    2026-01-01 00:00:00 +0000   Running (processed 1.18MB)            1.18MB   DATABASE
        b005    2026-01-01 00:00:00 +0000   Pending                               0.00B    DATABASE
        a006    2026-01-01 00:00:00 +0000   Completed 2026-01-01 00:00:10 +0000   1.18MB   DATABASE
        ob010   2026-01-01 00:00:00 +0000   Completed 2026-01-01 00:00:10 +0000   1.18MB   DATABASE
        b011    2026-01-01 00:00:00 +0000   Failed 2026-01-01 00:00:10 +0000      1.18MB   DATABASE


      === Restores

        ID     Started at                  Status                                Size     Database
       ────────────────────────────────────────────────────────────────────────────────────────────
        r008   2026-01-01 00:00:00 +0000   Completed 2026-01-01 00:00:10 +0000   1.18MB   DATABASE
        r009   2026-01-01 00:00:00 +0000   Failed 2026-01-01 00:00:10 +0000      1.18MB   BACKUP


      === Copies

        ID     Started at                  Status                                Size     From   To
       ───────────────────────────────────────────────────────────────────────────────────────────────
        c007   2026-01-01 00:00:00 +0000   Completed 2026-01-01 00:00:10 +0000   1.18MB   RED    BLUE


    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups -a my-app', note: 'none', replies: {[T]: []},
    stdout: text`
      === Backups

      No backups. Capture one with hokku pg:backups:capture

      === Restores

      No restores found. Use hokku pg:backups:restore to restore a backup

      === Copies

      No copies found. Use hokku pg:copy to copy a database to another

    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups capture -a my-app', replies: {[T]: []},
    stdout: text`
      === Backups

      No backups. Capture one with hokku pg:backups:capture

      === Restores

      No restores found. Use hokku pg:backups:restore to restore a backup

      === Copies

      No copies found. Use hokku pg:copy to copy a database to another

    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups:info -a my-app', note: 'none', replies: {[T]: []},
    stderr: '    Error: No backups. Capture one with hokku pg:backups:capture\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups:info -a my-app b009', replies: {[T]: list},
    stderr: text`
       ›   Error: Couldn't find GET /client/v11/apps/my-app/transfers/9?verbose=true.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /client/v11/apps/my-app/transfers/9?verbose=true',
    ],
  },
  {
    run: 'pg:backups:info -a my-app nope', replies: {[T]: list},
    stderr: '    Error: Invalid ID: nope\n',
    exit: 1,
  },
  {
    run: 'pg:backups:info -a my-app b001', replies: {[T]: list, 'GET /client/v11/apps/my-app/transfers/1': xfer(1)},
    stdout: text`
      === Backup b001

      Database:         DATABASE
      Started at:       2026-01-01 00:00:01 +0000
      Finished at:      2026-01-01 00:00:10 +0000
      Status:           Completed
      Type:             Manual
      Original DB Size: 11.77MB
      Backup Size:      1.18MB (90% compression)


      === Backup Logs

      2026-01-01 00:00:01 +0000 log one



    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/1?verbose=true',
    ],
  },
  {
    run: 'pg:backups:info -a my-app a006', replies: {[T]: list, 'GET /client/v11/apps/my-app/transfers/6': xfer(6, {warnings: 1, schedule: {uuid: 's'}})},
    stdout: text`
      === Backup a006

      Database:         DATABASE
      Started at:       2026-01-01 00:00:01 +0000
      Finished at:      2026-01-01 00:00:10 +0000
      Status:           Finished with 1 warnings
      Type:             Scheduled
      Original DB Size: 11.77MB
      Backup Size:      1.18MB (90% compression)


      === Backup Logs

      2026-01-01 00:00:01 +0000 log one



    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/6?verbose=true',
    ],
  },
  {
    run: 'pg:backups:info -a my-app r008', replies: {[T]: list, 'GET /client/v11/apps/my-app/transfers/8': xfer(8, {source_bytes: 0, from_type: 'gof3r', to_type: 'pg_restore', started_at: null, finished_at: null, canceled_at: '2026-01-01', succeeded: false, logs: []})},
    stdout: text`
      === Backup r008

      Database:         DATABASE
      Status:           Canceled
      Type:             Manual
      Original DB Size: 0.00B
      Backup Size:      1.18MB


      === Backup Logs



    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/8?verbose=true',
    ],
  },
  {
    run: 'pg:backups:info -a my-app b011', replies: {[T]: list, 'GET /client/v11/apps/my-app/transfers/11': xfer(11, {succeeded: false, logs: []})},
    stdout: text`
      === Backup b011

      Database:         DATABASE
      Started at:       2026-01-01 00:00:01 +0000
      Finished at:      2026-01-01 00:00:10 +0000
      Status:           Failed
      Type:             Manual
      Original DB Size: 11.77MB
      Backup Size:      1.18MB (90% compression)


      === Backup Logs



    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/11?verbose=true',
    ],
  },
  {
    run: 'pg:backups:info -a my-app ob010', replies: {[T]: list, 'GET /client/v11/apps/my-app/transfers/10': xfer(10, {options: {pgbackups_name: 'b010'}, succeeded: null, finished_at: null})},
    stdout: text`
      === Backup ob010

      Database:         DATABASE
      Started at:       2026-01-01 00:00:01 +0000
      Status:           Running
      Type:             Manual
      Original DB Size: 11.77MB
      Backup Size:      1.18MB


      === Backup Logs

      2026-01-01 00:00:01 +0000 log one



    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'GET /client/v11/apps/my-app/transfers/10?verbose=true',
    ],
  },
  {
    run: 'pg:backups:cancel -a my-app', replies: {[T]: list, 'POST /client/v11/apps/my-app/transfers/u5/actions/cancel': {}, 'POST /client/v11/apps/my-app/transfers/u4/actions/cancel': {}},
    stderr: 'Cancelling b004... done\n',
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /client/v11/apps/my-app/transfers/u4/actions/cancel',
    ],
  },
  {
    run: 'pg:backups:cancel -a my-app', note: 'none', replies: {[T]: [xfer(1)]},
    stderr: ' ›   Error: No active backups/transfers\n',
    exit: 2,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups:cancel b004 -a my-app', replies: {'GET /client/v11/apps/my-app/transfers/4': xfer(4, {finished_at: null}), [T]: list, 'POST /client/v11/apps/my-app/transfers/u4/actions/cancel': {}},
    stderr: 'Cancelling b004... done\n',
    requests: [
      'GET /client/v11/apps/my-app/transfers/4',
      'POST /client/v11/apps/my-app/transfers/u4/actions/cancel',
    ],
  },
  {
    run: 'pg:backups:cancel nope -a my-app', replies: {[T]: list},
    stderr: ' ›   Error: Invalid Backup: nope\n',
    exit: 2,
  },
  {
    run: 'pg:backups:delete b001 -a my-app', replies: {},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will affect the app my-app

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:backups:delete b001 -a my-app --confirm my-app', replies: {'DELETE /client/v11/apps/my-app/transfers/1': {}},
    stderr: 'Deleting backup b001 on my-app... done\n',
    requests: [
      'DELETE /client/v11/apps/my-app/transfers/1',
    ],
  },
  {
    run: 'pg:backups:delete nope -a my-app --confirm my-app', replies: {[T]: []},
    stderr: text`
      Deleting backup nope on my-app... !
          Error: Invalid Backup: nope
    `,
    exit: 1,
  },
  {
    run: 'pg:backups:url -a my-app', note: 'none', replies: {[T]: []},
    stderr: '    Error: No backups on my-app. Capture one with hokku pg:backups:capture\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups:url b002 -a my-app', replies: {'POST /client/v11/apps/my-app/transfers/2/actions/public-url': {url: 'https://x/2'}},
    stdout: text`
      https://x/2

    `,
    requests: [
      'POST /client/v11/apps/my-app/transfers/2/actions/public-url',
    ],
  },
  {
    run: 'pg:backups:url nope -a my-app', replies: {[T]: []},
    stderr: '    Error: Invalid Backup: nope\n',
    exit: 1,
  },
  {
    run: 'pg:backups:download -a my-app', note: 'none', replies: {[T]: []},
    stderr: text`
      Getting backup from my-app... !
          Error: No backups on my-app. Capture one with hokku pg:backups:capture
    `,
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
    ],
  },
  {
    run: 'pg:backups:download nope -a my-app', replies: {[T]: list},
    stderr: text`
      Getting backup from my-app... !
          Error: Invalid Backup: nope
    `,
    exit: 1,
  },
  {
    run: 'pg:backups:download -a my-app', note: 'the newest', replies: {[T]: list, 'POST /client/v11/apps/my-app/transfers/10/actions/public-url': {url: '$BASE/file'}, 'GET /file': reply({text: 'DUMP'})},
    files: {'latest.dump': 'kept'},
    stderr: text`
      Getting backup from my-app... fetching url of #10
      Getting backup from my-app... done, #10
    `,
    after: {'cat latest.dump latest.dump.1': 'keptDUMP'},
    differs: 'it downloads by https alone',
  },
  {
    run: 'pg:backups:capture -a my-app', replies: {...res(), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': {num: 5, from_name: 'DATABASE', uuid: 'u5'}, 'GET /client/v11/apps/my-app/transfers/u5': inTurn(xfer(5, {started_at: null, finished_at: null, processed_bytes: 0}), xfer(5, {finished_at: null, processed_bytes: 5_000_000}), xfer(5))},
    stdout: text`

      Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
      Use hokku pg:backups:info to check progress.
      Stop a running backup with hokku pg:backups:cancel.

    `,
    stderr: text`
      Starting backup of postgres-1... done
      Backing up DATABASE to b005... done
    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/backups',
    ],
  },
  {
    run: 'pg:backups:capture -a my-app', note: 'warnings', replies: {...res(), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': {num: 5, from_name: 'DATABASE', uuid: 'u5'}, 'GET /client/v11/apps/my-app/transfers/u5': xfer(5, {warnings: 2})},
    stdout: text`

      Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
      Use hokku pg:backups:info to check progress.
      Stop a running backup with hokku pg:backups:cancel.

    `,
    stderr: text`
      Starting backup of postgres-1... done
      Backing up DATABASE to b005... done
    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/backups',
    ],
  },
  {
    run: 'pg:backups:capture -a my-app', note: 'one warning', replies: {...res(), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': {num: 5, from_name: 'DATABASE', uuid: 'u5'}, 'GET /client/v11/apps/my-app/transfers/u5': xfer(5, {warnings: 1})},
    stdout: text`

      Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
      Use hokku pg:backups:info to check progress.
      Stop a running backup with hokku pg:backups:cancel.

    `,
    stderr: text`
      Starting backup of postgres-1... done
      Backing up DATABASE to b005... done
    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/backups',
    ],
  },
  {
    run: 'pg:backups:capture RED -a my-app --wait-interval 1', replies: {...res('standard-0', {name: 'RED'}), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': {num: 5, from_name: 'RED', uuid: 'u5'}, 'GET /client/v11/apps/my-app/transfers/u5': inTurn(refusal(404, 'not_found', 'no'), xfer(5))},
    stdout: text`

      Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
      Use hokku pg:backups:info to check progress.
      Stop a running backup with hokku pg:backups:cancel.

    `,
    stderr: text`
      Starting backup of postgres-1... done
      Backing up RED to b005... done
    `,
    requests: [
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/apps/my-app/transfers/u5',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /client/v11/databases/id1/backups',
    ],
  },
  {
    run: 'pg:backups:capture postgres-1 -a my-app', note: 'other app', replies: {...res('standard-0', {app: {name: 'other'}, addon: addon('standard-0', {app: {name: 'owner'}})}), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': {num: 5, from_name: 'RED', uuid: 'u5'}, 'GET /client/v11/apps/owner/transfers/u5': xfer(5), 'GET /client/v11/apps/my-app/transfers/u5': xfer(5)},
    stdout: text`

      Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
      Use hokku pg:backups:info to check progress.
      Stop a running backup with hokku pg:backups:cancel.

      HINT: You are running this command with a non-billing application.
      Use hokku pg:backups -a owner to check the list of backups.

    `,
    stderr: text`
      Starting backup of postgres-1... done
      Backing up RED to b005... done
    `,
    requests: [
      'GET /client/v11/apps/owner/transfers/u5',
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"postgres-1","app":"my-app"}',
      'POST /client/v11/databases/id1/backups',
    ],
  },
  {
    run: 'pg:backups:restore -a my-app', note: 'no confirm', replies: {...res(), [T]: list},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will affect the app my-app

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:backups:restore -a my-app --confirm my-app', note: 'none', replies: {...res(), [T]: []},
    stderr: '    Error: No backups for my-app. Capture one with hokku pg:backups:capture\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:restore b002 -a my-app --confirm my-app', note: 'failed backup', replies: {...res(), [T]: list, 'POST /client/v11/databases/id1/restores': {num: 9, from_name: 'BACKUP', uuid: 'u9'}, 'GET /client/v11/apps/my-app/transfers/u9': xfer(9)},
    stderr: '    Error: Backup b002 for my-app did not complete successfully\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:restore b077 -a my-app --confirm my-app', replies: {...res(), [T]: list},
    stderr: '    Error: Backup b077 not found for my-app\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:restore other::b077 -a my-app --confirm my-app', replies: {...res(), 'GET /client/v11/apps/other/transfers': list},
    stderr: '    Error: Backup b077 not found for other\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/other/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:restore RED -a my-app --confirm my-app', note: 'a db only', replies: {...res(), [T]: list, 'POST /client/v11/databases/id1/restores': {num: 9, from_name: 'BACKUP', uuid: 'u9'}, 'GET /client/v11/apps/my-app/transfers/u9': xfer(9)},
    stderr: '    Error: Backup RED not found for my-app\n',
    exit: 1,
    requests: [
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app', '--at', '02:00'], replies: {...res(), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/transfer-schedules': {}},
    stderr: 'Scheduling automatic daily backups of postgres-1 at 02:00 UTC... done\n',
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/transfer-schedules {"hour":"02","schedule_name":"DATABASE_URL","timezone":"UTC"}',
    ],
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app', '--at', '23:00 PST', 'RED'], replies: {...res('standard-0', {name: 'RED', config_vars: ['RED_URL']}), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/transfer-schedules': {}},
    stderr: 'Scheduling automatic daily backups of postgres-1 at 23:00 America/Los_Angeles... done\n',
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /client/v11/databases/id1/transfer-schedules {"hour":"23","schedule_name":"RED_URL","timezone":"America/Los_Angeles"}',
    ],
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app', '--at', '2:00 Europe/Berlin'], replies: {...res(), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/transfer-schedules': {}},
    stderr: 'Scheduling automatic daily backups of postgres-1 at 2:00 Europe/Berlin... done\n',
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/transfer-schedules {"hour":"2","schedule_name":"DATABASE_URL","timezone":"Europe/Berlin"}',
    ],
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app', '--at', '24:00'], replies: {...res()},
    stderr: ` ›   Error: Invalid schedule format: expected --at '[HOUR]:00 [TIMEZONE]'
`,
    exit: 1,
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app'], replies: {...res()},
    stderr: text`
       ›   Error: The following error occurred:
       ›     Missing required flag at
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: ['pg:backups:schedule', '-a', 'my-app', '--at', '02:00', 'postgres-1'], note: 'by add-on name', replies: {...res('standard-0', {name: 'HEROKU_POSTGRESQL_PINK', config_vars: ['HEROKU_POSTGRESQL_PINK_URL', 'DATABASE_URL']}), 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/transfer-schedules': {}},
    stderr: 'Scheduling automatic daily backups of postgres-1 at 02:00 UTC... done\n',
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"postgres-1","app":"my-app"}',
      'POST /client/v11/databases/id1/transfer-schedules {"hour":"02","schedule_name":"HEROKU_POSTGRESQL_PINK_URL","timezone":"UTC"}',
    ],
  },
  {
    run: 'pg:backups:schedules -a my-app', replies: {'GET /apps/my-app/addons': [addon()], 'GET /client/v11/databases/id1/transfer-schedules': [{name: 'DATABASE_URL', hour: 5, timezone: 'UTC', uuid: 's'}, {name: 'RED_URL', hour: 14, timezone: 'America/New_York'}]},
    stdout: text`
      === Backup Schedules

      DATABASE_URL: daily at 5:00 UTC

      RED_URL: daily at 14:00 America/New_York

    `,
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /client/v11/databases/id1/transfer-schedules',
    ],
  },
  {
    run: 'pg:backups:schedules -a my-app', note: 'none', replies: {'GET /apps/my-app/addons': [addon()], 'GET /client/v11/databases/id1/transfer-schedules': []},
    stderr: text`
       ›   Warning: No backup schedules found on my-app
       ›   Use hokku pg:backups:schedule to set one up
    `,
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /client/v11/databases/id1/transfer-schedules',
    ],
  },
  {
    run: 'pg:backups:schedules -a my-app', note: 'no db', replies: {'GET /apps/my-app/addons': []},
    stderr: '    Error: No Heroku Postgres legacy database on my-app\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
    ],
  },
  {
    run: 'pg:backups:unschedule -a my-app', note: 'none', replies: {'GET /apps/my-app/addons': [addon()], 'GET /client/v11/databases/id1/transfer-schedules': []},
    stderr: '    Error: No schedules on my-app\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /client/v11/databases/id1/transfer-schedules',
    ],
  },
  {
    run: 'pg:backups:unschedule -a my-app', note: 'no db', replies: {'GET /apps/my-app/addons': []},
    stderr: '    Error: No Heroku Postgres legacy database on my-app\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
    ],
  },
  {
    run: 'pg:backups:unschedule RED -a my-app', replies: {...res('standard-0', {name: 'RED'}), 'GET /client/v11/databases/id1/transfer-schedules': [{name: 'RED_URL', uuid: 's2'}, {name: 'OTHER_URL', uuid: 's3'}], 'DELETE /client/v11/databases/id1/transfer-schedules/s2': {}},
    stderr: 'Unscheduling RED daily backups... done\n',
    requests: [
      'DELETE /client/v11/databases/id1/transfer-schedules/s2',
      'GET /client/v11/databases/id1/transfer-schedules',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:unschedule RED -a my-app', note: 'not there', replies: {...res('standard-0', {name: 'RED'}), 'GET /client/v11/databases/id1/transfer-schedules': [{name: 'OTHER_URL', uuid: 's3'}]},
    stderr: text`
      Unscheduling RED daily backups... !
          Error: No daily backups found for postgres-1
    `,
    exit: 1,
    requests: [
      'GET /client/v11/databases/id1/transfer-schedules',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:unschedule RED_URL -a my-app', replies: {...res('standard-0', {name: 'RED'}), 'GET /client/v11/databases/id1/transfer-schedules': [{name: 'RED_URL', uuid: 's2'}], 'DELETE /client/v11/databases/id1/transfer-schedules/s2': {}},
    stderr: 'Unscheduling RED_URL daily backups... done\n',
    requests: [
      'DELETE /client/v11/databases/id1/transfer-schedules/s2',
      'GET /client/v11/databases/id1/transfer-schedules',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:unschedule RED -a my-app', note: '404', replies: {...res('standard-0', {name: 'RED'}), 'GET /client/v11/databases/id1/transfer-schedules': refusal(404, 'not_found', 'Not found.')},
    stderr: text`
      Unscheduling RED daily backups... !
       ›   Error: Not found.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /client/v11/databases/id1/transfer-schedules',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:backups:restore b001 -a my-app --confirm my-app', note: 'done', replies: {...res(), [T]: [xfer(1)], 'POST /client/v11/databases/id1/restores': {num: 9, from_name: 'BACKUP', uuid: 'u9'}, 'GET /client/v11/apps/a1/transfers/u9': xfer(9)},
    stdout: '\nUse Ctrl-C at any time to stop monitoring progress; the backup will continue restoring.\nUse hokku pg:backups to check progress.\nStop a running restore with hokku pg:backups:cancel.\n\n',
    stderr: 'Starting restore of b001 to postgres-1... done\nRestoring... done\n',
    requests: [
      'GET /client/v11/apps/a1/transfers/u9',
      'GET /client/v11/apps/my-app/transfers',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/restores {"backup_url":"https://backup/x"}',
    ],
  },
])
